/** The workbench in a real browser: what a person sees, with and without scripts, by keyboard, narrow and wide. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { narrow, startWorkbench, type Workbench, wide } from '../testing/workbench.ts'
import { allPaths } from './view.tsx'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe, which is in the page already, finds by rules or kinds of rules. */
function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
    }
    return (await axe.run({ runOnly })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
  }, rules)
}

let workbench: Workbench
let origin = ''
const open: Workbench['open'] = (...args) => workbench.open(...args)

beforeAll(async () => {
  workbench = await startWorkbench()
  origin = workbench.origin
})
afterAll(() => workbench?.close())

const kinds = [
  '/',
  '/codes/404',
  '/codes/206',
  '/codes/4xx',
  '/codes/499',
  '/fields',
  '/fields/cache-control',
  '/compare',
]
  .concat(['/compare/401-403', '/compare/301-302-303-307-308', '/guides', '/guides/caching', '/faq', '/senders'])
  .concat([
    '/senders/iis',
    '/cheatsheet',
    '/codes/471',
    '/ask?q=too',
    '/api',
    '/decide',
    '/decide/A1y.A2y',
    '/decide/A1y.A2n',
    '/diagnose',
    '/ask?q=curl%3A+(52)+Empty+reply+from+server',
    '/defaults',
    '/faults',
    '/faults/connection-refused',
    '/errors',
    '/errors/heroku',
    '/library',
    '/library/statute',
  ])

/** What is found on the way through all kinds of pages: each is opened once, and looked at in several ways. */
const found = { light: [] as string[], narrow: [] as string[], dark: [] as string[] }
const broad: string[] = []
const trouble: string[] = []

describe('each kind of page', () => {
  beforeAll(async () => {
    const next = kinds.entries()
    // Two at once, for half of a visit is waiting.
    await Promise.all([visit(next), visit(next)])
  }, 180_000)

  test.each(Object.keys(found) as (keyof typeof found)[])('has nothing that axe finds (WCAG 2.2 AA): %s', (look) => {
    expect(found[look]).toEqual([])
  })

  test('does not scroll sideways at 360 px', () => {
    expect(broad).toEqual([])
  })

  test('does not break its own policy or fail to load anything', () => {
    expect(trouble).toEqual([])
  })
})

async function visit(paths: Iterable<readonly [number, string]>): Promise<void> {
  const context = await workbench.browser.newContext({ ...wide, colorScheme: 'light' })
  const page = await context.newPage()
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || message.type() === 'warning'
    // The one page here that is not found on purpose.
    if (isTrouble && !message.location().url.endsWith('/codes/471')) trouble.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`${page.url()} ${error.message}`))
  // An icon still on its way when the next page is opened is given up; that is no failure.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`${request.url()} failed`)
  })
  for (const [i, path] of paths) {
    await page.setViewportSize(wide.viewport)
    await page.goto(origin + path)
    // Not by an element, which the policy of the page forbids.
    await page.evaluate(axe)
    const look = async (name: keyof typeof found, rules: readonly string[]) =>
      found[name].push(...(await violations(page, rules)).map((one) => `${path} ${one}`))
    await look('light', everything)
    // The colours of the dark are those of the whole book: every third kind of page has all of them.
    if (i % 3 === 0) {
      await page.emulateMedia({ colorScheme: 'dark' })
      await look('dark', ['color-contrast'])
      await page.emulateMedia({ colorScheme: 'light' })
    }
    await page.setViewportSize(narrow.viewport)
    await look('narrow', everything)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > 360) broad.push(`${path}: ${width}`)
  }
  await context.close()
}

test('no page scrolls sideways at 360 px', async () => {
  // The pages of the rules are all set alike, so some of them speak for the rest.
  const paths = allPaths().filter((path, i) => !path.startsWith('/rules/') || i % 8 === 0)
  expect(paths.length).toBeGreaterThan(250)
  await open('/', narrow, async (page) => {
    // All have one head, so their bodies take turns in one page: a visit costs several times as much.
    const suspects = await page.evaluate(async (paths) => {
      const button = document.querySelector('[data-theme-button]') as Element
      const suspects: string[] = []
      const headers = { Accept: 'text/html' }
      for (const path of paths) {
        const next = new DOMParser().parseFromString(await (await fetch(path, { headers })).text(), 'text/html')
        // What a script changes at once is to be seen as it is then.
        const changes = next.querySelector(
          '[data-paste], [data-tools], [data-check], [data-proxy], [data-watch], [data-ask-keys]',
        )
        // The script of the page shows it. Every page has one, unless it came as text.
        next.querySelector('[data-theme-button]')?.replaceWith(button)
        if (!next.body.contains(button)) throw new Error(`${path} is not a page`)
        document.body.replaceWith(document.adoptNode(next.body))
        if (changes || document.documentElement.scrollWidth > 360) suspects.push(path)
      }
      return suspects
    }, paths)
    expect(suspects.length).toBeGreaterThan(5)
    // These are opened, and judged by that.
    const wider: string[] = []
    for (const path of suspects) {
      await page.goto(origin + path, { waitUntil: 'domcontentloaded' })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 360) wider.push(`${path}: ${width}`)
    }
    expect(wider).toEqual([])
  })
}, 180_000)

test('a code page weighs under 40 kB, style and script included, in at most 4 requests', async () => {
  const context = await workbench.browser.newContext(wide)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const seen: number[] = []
  session.on('Network.loadingFinished', ({ encodedDataLength }) => seen.push(encodedDataLength))
  await page.goto(`${origin}/codes/404`, { waitUntil: 'networkidle' })
  expect(seen.length).toBeLessThanOrEqual(4)
  const total = seen.reduce((a, b) => a + b, 0)
  console.log(`/codes/404: ${total} bytes transferred in ${seen.length} requests`)
  expect(total).toBeLessThan(40_000)
  await context.close()
})

describe('without scripts', () => {
  const bare = { ...wide, javaScriptEnabled: false }

  test('the page is whole and the box asks the server', async () => {
    await open('/', bare, async (page) => {
      expect(await page.locator('.wall li').count()).toBe(64)
      expect(await page.locator('[data-theme-button]').isVisible()).toBe(false)
      await page.fill('#q', 'too many requests')
      await page.click('button[type=submit]')
      expect(new URL(page.url()).pathname).toBe('/codes/429')
      expect(await page.locator('h1').textContent()).toContain('Too Many Requests')
    })
  })
})

describe('the box', () => {
  test('answers as you type, without asking the server, and opens by keyboard', async () => {
    await open('/', wide, async (page) => {
      await page.keyboard.press('/')
      expect(await page.evaluate('document.activeElement.id')).toBe('q')
      await page.waitForSelector('form.awake')
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.keyboard.type('not fo')
      await page.waitForSelector('[role=option]')
      expect(await page.locator('[role=option]').first().textContent()).toContain('Not Found')
      expect(await page.locator('#q').getAttribute('aria-activedescendant')).toBe('answer-0')
      expect(asked).toEqual([])
      await page.keyboard.press('Enter')
      await page.waitForURL('**/codes/404')
    })
  })

  test('arrows choose, Escape closes, unknown numbers are explained', async () => {
    await open('/', wide, async (page) => {
      await page.focus('#q')
      await page.waitForSelector('form.awake')
      await page.keyboard.type('40')
      await page.waitForSelector('[role=option]')
      await page.keyboard.press('ArrowDown')
      expect(await page.locator('[aria-selected=true]').getAttribute('id')).toBe('answer-1')
      await page.keyboard.press('Escape')
      expect(await page.locator('.answers').isVisible()).toBe(false)
      await page.fill('#q', '471')
      await page.waitForSelector('.answers:not([hidden])')
      expect(await page.locator('.answers [role=status]').textContent()).toContain('takes it for 400 Bad Request')
    })
  })

  test.each([
    ['nginx 499', 'Client Closed Request'],
    ['401.2', 'Logon failed'],
    ['retry-aft', 'Retry-After'],
    ['http.StatusTeapot', '418'],
    ['401 vs 403', '401 or 403'],
    ['1015', 'rate limited'],
  ])('finds %s', async (query, wanted) => {
    await open('/', wide, async (page) => {
      await page.focus('#q')
      await page.waitForSelector('form.awake')
      await page.fill('#q', query)
      await page.waitForSelector('[role=option]')
      expect(await page.locator('[role=option]').first().textContent()).toMatch(new RegExp(wanted, 'i'))
    })
  })

  test('axe finds nothing while it is open', async () => {
    await open('/', wide, async (page) => {
      await page.focus('#q')
      await page.waitForSelector('form.awake')
      await page.fill('#q', 'not')
      await page.waitForSelector('[role=option]')
      await page.evaluate(axe)
      expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])).toEqual([])
    })
  })
})

test('the theme button goes from system to light to dark, and the choice stays', async () => {
  await open('/', { ...wide, colorScheme: 'dark' }, async (page) => {
    const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
    const dark = await paper()
    const button = page.locator('[data-theme-button]')
    expect(await button.textContent()).toBe('Theme: system')
    await button.click()
    expect(await button.textContent()).toBe('Theme: light')
    const light = await paper()
    expect(light).not.toBe(dark)
    await page.goto(`${origin}/codes/404`)
    expect(await paper()).toBe(light)
    await button.click()
    await button.click()
    expect(await button.textContent()).toBe('Theme: system')
    expect(await paper()).toBe(dark)
  })
})

test('the first Tab reaches the link that skips to the page', async () => {
  await open('/codes/404', wide, async (page) => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the page')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#main$/)
  })
})

test('the cheat sheet prints on one page of A4', async () => {
  await open('/cheatsheet', wide, async (page) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBe(1)
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
  })
})
