/** The one box in a real browser: typed, pasted, dropped, and by keyboard only; nothing pasted leaves the page. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { narrow, startWorkbench, type Workbench, wide } from '../testing/workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await startWorkbench()
})
afterAll(() => workbench?.close())

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1IiwiZXhwIjoxNzczMTUxMjQyfQ.c2lnbmF0dXJlLXNlY3JldA'
const curl = [
  '* Connected to api.example.com (203.0.113.7) port 443',
  '> POST /v2/orders HTTP/2',
  '> Host: api.example.com',
  '> User-Agent: curl/8.5.0',
  `> Authorization: Bearer ${token}`,
  '>',
  '< HTTP/2 502',
  '< date: Tue, 10 Mar 2026 14:07:42 GMT',
  '< server: nginx/1.24.0',
  '<',
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.24.0</center></body></html>',
].join('\n')

const har = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'test', version: '1' },
    entries: [
      {
        startedDateTime: '2026-03-10T14:07:42.000Z',
        request: { method: 'GET', url: 'https://api.example.com/orders', headers: [] },
        response: {
          status: 429,
          statusText: 'Too Many Requests',
          headers: [{ name: 'Retry-After', value: '120' }],
          content: { text: '{"message":"slow down"}' },
        },
      },
    ],
  },
})

/** As a person pastes: the event comes with the text, and the browser fills the field unless the page takes it. */
async function paste(page: Page, field: string, text: string): Promise<void> {
  await page.focus(field)
  // The box's script is fetched when somebody turns to it.
  await page.waitForFunction(() => document.querySelector('.awake, [data-paste]'))
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', given)
    const at = document.activeElement as HTMLInputElement
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    if (at.dispatchEvent(event)) at.value = given
  }, text)
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file = '', given = '']) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([given], file))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, text],
  )
}

/** Addresses asked of the server while something is done. */
async function asked(page: Page, act: () => Promise<unknown>): Promise<string[]> {
  const list: string[] = []
  page.on('request', (request) => list.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  await act()
  return list
}

describe('the box', () => {
  test('a situation goes to the page that answers it', () =>
    workbench.open('/', wide, async (page) => {
      await page.fill('#q', 'email is already registered')
      await page.waitForSelector('.answers:not([hidden])')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/find\?q=/)
      expect(await page.textContent('.rank h2')).toContain('Conflict')
    }))

  test('pasted curl -v is answered in its place, with the evidence marked, and sent nowhere', () =>
    workbench.open('/', wide, async (page) => {
      const requests = await asked(page, async () => {
        await paste(page, '#q', curl)
        await page.waitForSelector('[data-took]')
      })
      expect(await page.textContent('[data-took]')).toContain('Taken for a pasted error')
      expect(await page.textContent('.verdict h1')).toContain('nginx said it')
      const marks = await page.locator('.msg mark').allTextContents()
      expect(marks).toContain('HTTP/2 502')
      expect(marks.join()).toContain('nginx/1.24.0')
      expect(await page.textContent('[data-answer]')).toContain('expired 7 minutes before this answer')
      expect(await page.textContent('[data-answer]')).not.toContain('c2lnbmF0dXJlLXNlY3JldA')
      // Only our own scripts were fetched.
      for (const request of requests)
        expect(request).toMatch(/^GET http:\/\/127\.0\.0\.1:\d+\/(?:assets\/[\w.-]+|favicon\.svg) $/)
    }))

  test('a message is held to its contract after the diagnosis, and a description to its rules', () =>
    workbench.open('/', wide, async (page) => {
      await paste(page, '#q', 'HTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n\n')
      await page.getByRole('heading', { name: 'The contract' }).waitFor()
      await page.getByRole('heading', { name: '401 without WWW-Authenticate' }).waitFor()
      const description =
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {/i: {get: {responses: {'204': {description: d, content: {text/plain: {}}}}}}}"
      await drop(page, 'openapi.yaml', description)
      await page.getByRole('heading', { name: '204 is documented with content' }).waitFor()
    }))

  test('a dropped HAR is told by the exchange that failed', () =>
    workbench.open('/', wide, async (page) => {
      await page.focus('#q')
      await page.waitForSelector('.awake')
      await drop(page, 'trace.har', har)
      await page.waitForSelector('[data-took]')
      expect(await page.textContent('[data-took]')).toContain('Taken for a HAR file')
      expect(await page.textContent('.verdict .num')).toBe('429')
      expect(await page.textContent('[data-answer]')).toContain('2 minutes')
    }))

  test('an error is answered by keyboard only, and taken for the other reading with one key', () =>
    workbench.open('/', wide, async (page) => {
      await page.keyboard.press('/')
      await page.waitForSelector('.awake')
      await page.keyboard.type('socket hang up')
      await page.keyboard.press('Enter')
      await page.waitForSelector('[data-took]')
      expect(await page.textContent('.verdict h1')).toContain('closed the connection without an answer')
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-took'))).toBe(true)
      await page.keyboard.press('o')
      await page.waitForURL(/\/find\?q=socket/)
    }))

  test('a token, a time and a URL are read in their place', () =>
    workbench.open('/', wide, async (page) => {
      for (const [text, wanted] of [
        ['1773151242', '2026-03-10 14:00:42 UTC'],
        ['https://example.com/a%20b?x=1', '/a b'],
      ] as const) {
        await page.fill('#q', text)
        await page.waitForSelector('.awake')
        await page.keyboard.press('Enter')
        await page.waitForFunction(
          (part) => document.querySelector('[data-answer]')?.textContent?.includes(part),
          wanted,
        )
      }
    }))
})

describe('the page for pastes', () => {
  test('answers what is pasted, narrow, without scrolling sideways', () =>
    workbench.open('/diagnose', narrow, async (page) => {
      await paste(page, '#text', curl)
      await page.waitForSelector('.verdict')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    }))

  test('works without scripts, by a form', () =>
    workbench.open('/diagnose', { ...wide, javaScriptEnabled: false }, async (page) => {
      await page.fill('#text', curl)
      await page.click('button[type=submit]')
      expect(page.url()).toMatch(/\/diagnose$/)
      expect(await page.textContent('.verdict h1')).toContain('nginx said it')
      expect(await page.content()).not.toContain('c2lnbmF0dXJlLXNlY3JldA')
    }))
})
