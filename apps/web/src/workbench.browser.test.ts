/** The workbench in a real browser: what a person sees, with and without scripts, by keyboard, narrow and wide. */

import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { narrow, startWorkbench, type Workbench, wide } from '../testing/workbench.ts'
import { allPaths } from './view.tsx'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
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

describe('axe finds nothing (WCAG 2.2 AA)', () => {
  for (const [name, size, colorScheme] of [
    ['light, 1280 px', wide, 'light'],
    ['light, 360 px', narrow, 'light'],
    ['dark, 1280 px', wide, 'dark'],
  ] as const) {
    test(name, async () => {
      const found: string[] = []
      // The colours of the dark are those of the whole book: every third kind of page has all of them.
      for (const path of colorScheme === 'dark' ? kinds.filter((_, i) => i % 3 === 0) : kinds) {
        await open(path, { ...size, colorScheme, bypassCSP: true }, async (page) => {
          await page.addScriptTag({ path: axe })
          const violations = await page.evaluate(async (isDark) => {
            const run = (
              globalThis as unknown as {
                axe: {
                  run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
                }
              }
            ).axe
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
            // In the dark nothing but the colours is another.
            const runOnly = isDark ? ['color-contrast'] : tags
            return (await run.run({ runOnly })).violations.map(
              ({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`,
            )
          }, colorScheme === 'dark')
          found.push(...violations.map((one) => `${path} ${one}`))
        })
      }
      expect(found).toEqual([])
    })
  }
})

test('no page scrolls sideways at 360 px', async () => {
  const broad: string[] = []
  // The pages of the rules are all set alike, so some of them speak for the rest.
  const paths = allPaths().filter((path, i) => !path.startsWith('/rules/') || i % 8 === 0)
  const next = paths.values()
  // Some tabs at once: most of a visit is waiting.
  const visit = () =>
    open('/', narrow, async (page) => {
      for (const path of next) {
        await page.goto(origin + path, { waitUntil: 'domcontentloaded' })
        const width = await page.evaluate('document.documentElement.scrollWidth')
        if (Number(width) > 360) broad.push(`${path}: ${width}`)
      }
    })
  await Promise.all([visit(), visit(), visit()])
  expect(broad).toEqual([])
  expect(paths.length).toBeGreaterThan(250)
}, 180_000)

test('no page breaks its own policy or fails to load anything', async () => {
  const context = await workbench.browser.newContext(wide)
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`${page.url()} ${error.message}`))
  // An icon still on its way when the next page is opened is given up; that is no failure.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`${request.url()} failed`)
  })
  for (const path of kinds.filter((one) => one !== '/codes/471')) await page.goto(origin + path)
  expect(trouble).toEqual([])
  await context.close()
})

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
    await open('/', { ...wide, bypassCSP: true }, async (page) => {
      await page.focus('#q')
      await page.waitForSelector('form.awake')
      await page.fill('#q', 'not')
      await page.waitForSelector('[role=option]')
      await page.addScriptTag({ path: axe })
      const ids = await page.evaluate(
        'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).then((r) => r.violations.map((v) => v.id + " " + v.nodes[0].target))',
      )
      expect(ids).toEqual([])
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
