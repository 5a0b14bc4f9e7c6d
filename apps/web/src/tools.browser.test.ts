/** The tools in a real browser: what they answer, and that nothing of it leaves the page. */

import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { createAdaptorServer } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.tsx'
import { loadAssets } from './assets.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const ids = ['json', 'url', 'time', 'jwt'] as const
let server: Server
let browser: Browser
let origin = ''

beforeAll(async () => {
  const { assets, files } = loadAssets()
  server = createAdaptorServer({ fetch: createApp({ assets, files }).fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const executablePath = process.env.CHROMIUM
  if (!executablePath) throw new Error('Which Chromium? npm run browser finds or installs one and says so in CHROMIUM')
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

const wide = { viewport: { width: 1280, height: 900 } }
const narrow = { viewport: { width: 360, height: 740 } }

async function open<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    await page.goto(origin + path)
    return await look(page)
  } finally {
    await context.close()
  }
}

/** A tool that is awake. */
const tool = <T>(id: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}) =>
  open(`/tools/${id}`, { ...wide, ...options }, async (page) => {
    await page.waitForSelector('[data-tools-example]:not([hidden])')
    return look(page)
  })

const answer = async (page: Page) => String(await page.locator('[data-tools-answer]').textContent())

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (payload: object) => `${part({ alg: 'RS256', typ: 'JWT' })}.${part(payload)}.c2VjcmV0IHNpZ25hdHVyZQ`
const ago = (minutes: number) => Math.floor(Date.now() / 1000) - minutes * 60

describe('nothing that is typed leaves the page', () => {
  test.each(ids)('/tools/%s asks the server for nothing, and stores nothing', async (id) => {
    await tool(id, async (page) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      for (const text of [token({ sub: 'ann' }), '{"password": "open sesame"}', 'https://a.example/?key=secret', '1'])
        await page.fill('#text', text)
      await page.press('#text', 'Enter')
      await page.click('[data-tools-example]')
      await page.waitForTimeout(200)
      expect(asked).toEqual([])
      expect(new URL(page.url()).search).toBe('')
      expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([0, 0, ''])
      // No form, no name: a browser would have nothing to send.
      expect(await page.locator('main form, main [name]').count()).toBe(0)
    })
  })

  test('no tool breaks the policy of the page', async () => {
    for (const id of ids) {
      await tool(id, async (page) => {
        const trouble: string[] = []
        page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
        page.on('pageerror', (error) => trouble.push(error.message))
        await page.click('[data-tools-example]')
        await page.fill('#text', '"\'<img src=x onerror=alert(1)>\u0000')
        await page.waitForTimeout(100)
        expect(trouble).toEqual([])
        expect(await page.locator('main img').count()).toBe(0)
      })
    }
  })
})

describe('JSON', () => {
  test('says line, column and what was wanted, and marks the place', async () => {
    await tool('json', async (page) => {
      await page.fill('#text', '{\n  "a": 1,\n  "b": True\n}')
      const said = await answer(page)
      expect(said).toContain('Not JSON from line 3, column 8 on.')
      expect(said).toContain('"True" is Python\'s: wanted true.')
      expect(await page.locator('[data-tools-answer] mark').textContent()).toBe('T')
      expect(await page.locator('[data-tools-answer] .msg').first().textContent()).toBe('  "b": True')
      expect(await page.locator('[data-tools-answer] [role=status]').textContent()).toContain('line 3, column 8')
    })
  })

  test('formats, and copies what it formatted', async () => {
    const permissions = { permissions: ['clipboard-read', 'clipboard-write'] }
    await tool(
      'json',
      async (page) => {
        await page.fill('#text', '{"id":9007199254740993,"b":[1.50]}')
        expect(await answer(page)).toContain('it becomes 9007199254740992')
        await page.getByRole('button', { name: 'Copy' }).click()
        await page.getByRole('button', { name: 'Copied' }).waitFor()
        const copied = await page.evaluate('navigator.clipboard.readText()')
        expect(copied).toBe('{\n  "id": 9007199254740993,\n  "b": [\n    1.50\n  ]\n}')
        await page.fill('#text', '[1]')
        await page.getByRole('button', { name: 'Copy', exact: true }).waitFor()
      },
      permissions,
    )
  })

  test('reads a file that is dropped, and a megabyte', async () => {
    await tool('json', async (page) => {
      await page.evaluate(() => {
        const global = globalThis as unknown as Record<string, new (...args: unknown[]) => unknown>
        const { DataTransfer, DragEvent, File } = global
        if (!DataTransfer || !DragEvent || !File) return
        const dataTransfer = new DataTransfer() as { items: { add(file: unknown): void } }
        const rows = Array.from({ length: 20_000 }, (_, i) => ({ id: i, name: 'a name that is long enough' }))
        dataTransfer.items.add(new File([JSON.stringify(rows)], 'a.json'))
        dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }) as Event)
      })
      await page.getByText('Valid JSON, 80\u2009002 lines.').waitFor()
      expect(await answer(page)).toMatch(/The first 200\u2009000 of [\d\u2009]+ characters are shown/)
    })
  })
})

describe('URL', () => {
  test('decodes and encodes side by side, with the parts in a table', async () => {
    await tool('url', async (page) => {
      await page.fill('#text', 'https://a.example/caf%C3%A9?q=a+b&bad=x%2520y')
      const texts = await page.locator('[data-tools-answer] .msg').allTextContents()
      expect(texts).toEqual([
        'https://a.example/café?q=a+b&bad=x%20y',
        'https%3A%2F%2Fa.example%2Fcaf%25C3%25A9%3Fq%3Da%2Bb%26bad%3Dx%252520y',
      ])
      const [first, second] = await page.locator('[data-tools-answer] figure').all()
      expect((await first?.boundingBox())?.y).toBe((await second?.boundingBox())?.y)
      const cells = (of: string) => page.locator(`[data-tools-answer] tr > ${of}`).allTextContents()
      const [names, values] = [await cells('th'), await cells('td')]
      expect(names.map((name, i) => [name, values[i]])).toEqual([
        ['scheme', 'https'],
        ['host', 'a.example'],
        ['path', '/café'],
        ['q', 'a b'],
        ['bad', 'x%20y encoded twice: x y'],
      ])
      expect(await answer(page)).toContain('Encoded twice')
    })
  })

  test('a text without parts is decoded again if it was encoded twice', async () => {
    await tool('url', async (page) => {
      await page.fill('#text', 'caf%25C3%25A9')
      expect(await page.locator('[data-tools-answer] .msg').allTextContents()).toContain('café')
      await page.fill('#text', 'a b')
      expect(await answer(page)).not.toContain('twice')
    })
  })
})

describe('time', () => {
  const berlin = { timezoneId: 'Europe/Berlin' }

  test('shows the present, which moves on', async () => {
    await tool(
      'time',
      async (page) => {
        const seconds = () =>
          page.locator('[data-tools-answer] tr', { hasText: 'Unix seconds' }).locator('td').textContent()
        const before = Number(await seconds())
        expect(Math.abs(before - Date.now() / 1000)).toBeLessThan(10)
        await page.waitForTimeout(1300)
        expect(Number(await seconds())).toBeGreaterThan(before)
        expect(await page.locator('[data-tools-worked]').isVisible()).toBe(false)
      },
      berlin,
    )
  })

  test('reads a time in UTC and by the clock of the reader, with its distance from now', async () => {
    await tool(
      'time',
      async (page) => {
        await page.fill('#text', String(ago(7)))
        expect(await answer(page)).toMatch(/UTC, 7 minutes ago\s*Read as Unix seconds\./)
        await page.fill('#text', '2026-07-01 12:00')
        const said = await answer(page)
        expect(said).toContain('2026-07-01 14:00:00 GMT+2')
        expect(said).toContain('Wed, 01 Jul 2026 12:00:00 GMT')
        expect(said).toContain('no zone is given, so it is taken for UTC')
        await page.fill('#text', 'soon')
        expect(await answer(page)).toContain('This is no time between the years 1970 and 2200.')
      },
      berlin,
    )
  })
})

describe('JWT', () => {
  test('says first that it expired, then what it holds, and never shows the signature', async () => {
    await tool('jwt', async (page) => {
      await page.fill('#text', `Bearer ${token({ sub: 'ann', exp: ago(7) })}`)
      const said = await answer(page)
      expect(said).toMatch(/^(?:Expired 7 minutes ago\.)+Not verified/)
      expect(said).toMatch(/Header\s*alg\s*RS256 not verified\s*typ\s*JWT\s*Payload\s*sub\s*ann/)
      expect(said).toMatch(/Signature\s*•+ 22 characters, not shown/)
      expect(await page.locator('main').innerHTML()).not.toContain('c2VjcmV0IHNpZ25hdHVyZQ')
    })
  })

  test('the example is one that has just expired', async () => {
    await tool('jwt', async (page) => {
      await page.click('[data-tools-example]')
      expect(await answer(page)).toContain('Expired 7 minutes ago.')
      expect(await page.locator('[data-tools-worked]').isVisible()).toBe(false)
      await page.fill('#text', '')
      expect(await page.locator('[data-tools-worked]').isVisible()).toBe(true)
    })
  })

  test('says why a text is no token', async () => {
    await tool('jwt', async (page) => {
      await page.fill('#text', 'hello')
      expect(await answer(page)).toContain('it has no dot')
    })
  })
})

describe('without a script', () => {
  test.each([
    ['json', 'Not JSON from line 3, column 12 on.'],
    ['url', 'Encoded twice'],
    ['time', '2026-03-10 15:07:42 GMT+1'],
    ['jwt', 'Expired 7 minutes ago.'],
  ])('/tools/%s shows a worked example and says that it needs a script', async (id, wanted) => {
    await open(`/tools/${id}`, { ...wide, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('[data-tools-worked]').textContent()).toContain(wanted)
      expect(await page.locator('[data-tools-note]').textContent()).toContain('It needs a script to answer')
      expect(await page.locator('[data-tools-example]').isVisible()).toBe(false)
      await page.fill('#text', 'secret')
      await page.press('#text', 'Enter')
      expect(page.url()).toBe(`${origin}/tools/${id}`)
    })
  })
})

test('the key / goes to the box, and the tools are found from the home page', async () => {
  await open('/', wide, async (page) => {
    await page.click('text=Read a JSON Web Token')
    await page.waitForURL('**/tools/jwt')
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).toBe('text')
  })
})

test('no tool scrolls sideways, whatever it is given', async () => {
  const long = 'x'.repeat(3000)
  const given = {
    json: `{"${long}": "${long}", "a": ${long}}`,
    url: `https://${long}.example/${long}?${long}=${long}&a=%2520${long}`,
    time: long.slice(0, 200),
    jwt: token({ [long]: long, exp: 1e300, [`${long}y`]: [long] }),
  }
  for (const id of ids) {
    await tool(id, async (page) => {
      await page.fill('#text', given[id])
      await page.locator('[data-tools-answer] .lede').waitFor()
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        expect([id, width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([id, width, width])
      }
    })
  }
}, 60_000)

test.each(['', ...ids])('axe finds nothing (WCAG 2.2 AA), wide and narrow, light and dark: /tools/%s', async (id) => {
  const found: string[] = []
  const look = async (page: Page, state: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const { viewport } of [wide, narrow]) {
        await page.setViewportSize(viewport)
        // In the dark nothing but the colours is another.
        const rules = colorScheme === 'dark' ? ['color-contrast'] : everything
        const violations = await page.evaluate(
          `axe.run({ runOnly: ${JSON.stringify(rules)} }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].target))`,
        )
        found.push(...(violations as string[]).map((one) => `${state}, ${colorScheme}, ${viewport.width} px: ${one}`))
      }
    }
  }
  if (id === '') {
    await open('/tools', wide, async (page) => {
      await page.evaluate(axe)
      await look(page, 'as it comes')
    })
  } else {
    await tool(id, async (page) => {
      await page.evaluate(axe)
      await look(page, 'as it comes')
      await page.click('[data-tools-example]')
      await page.locator('[data-tools-answer] .lede').waitFor()
      await look(page, 'answered')
    })
  }
  expect(found).toEqual([])
})
