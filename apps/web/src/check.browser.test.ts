/** The check page in a real browser: edited until it is clean, by keyboard, with a dropped file, and without scripts. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { narrow, startWorkbench, type Workbench, wide } from '../testing/workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await startWorkbench()
})
afterAll(() => workbench?.close())

const bare =
  'GET https://api.example.com/me HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n'

/** Waits until the page's script answers. */
async function awake(page: Page): Promise<void> {
  await page.getByText('the findings follow as you type').waitFor()
}

const messages = (page: Page) => page.locator('[data-check-findings] .finds h3').allTextContents()

describe('the check page', () => {
  test('checks what is typed, marks its place, and mends it until it is clean', async () => {
    await workbench.open('/check', wide, async (page) => {
      await awake(page)
      expect((await messages(page)).length).toBeGreaterThan(3)
      await page.fill('#text', bare)
      await page.getByRole('heading', { name: /without WWW-Authenticate/ }).waitFor()
      expect(await page.locator('[data-check-lines] mark').first().textContent()).toBe('401 Unauthorized')
      await page.getByRole('button', { name: /Mend/ }).click()
      expect(await page.inputValue('#text')).toContain('WWW-Authenticate: Bearer')
      expect(await messages(page)).not.toContain('401 without WWW-Authenticate')
    })
  })

  test('says so when nothing is wrong', async () => {
    await workbench.open('/check', wide, async (page) => {
      await awake(page)
      await page.fill(
        '#text',
        'GET https://api.example.com/a HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
      )
      await page.getByText('Nothing to find fault with.').waitFor()
    })
  })

  test('lays the marks exactly under what is typed', async () => {
    for (const size of [wide, narrow]) {
      await workbench.open('/check', size, async (page) => {
        await awake(page)
        const [area, lines] = await page.evaluate(() =>
          ['#text', '[data-check-lines]'].map((name) => {
            const { x, y, width, height } = (document.querySelector(name) as HTMLElement).getBoundingClientRect()
            return { x, y, width, height }
          }),
        )
        expect(area).toEqual(lines)
        const scrolls = await page.evaluate(() => {
          const box = document.querySelector('#text') as HTMLElement
          return box.scrollHeight - box.clientHeight
        })
        expect(scrolls).toBeLessThanOrEqual(1)
      })
    }
  })

  test('takes a dropped HAR, and sends nothing', async () => {
    await workbench.open('/check', wide, async (page) => {
      await awake(page)
      const sent: string[] = []
      page.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`))
      const entry = (path: string, status: number) => ({
        startedDateTime: '2026-06-02T10:00:00.000Z',
        request: { method: 'GET', url: `https://api.example.com/${path}`, httpVersion: 'HTTP/1.1', headers: [] },
        response: {
          status,
          statusText: '',
          httpVersion: 'HTTP/1.1',
          headers: [
            { name: 'Date', value: 'Tue, 02 Jun 2026 10:00:00 GMT' },
            { name: 'Content-Type', value: 'application/json' },
            { name: 'Server', value: 'x' },
          ],
          content: { size: 12, mimeType: 'application/json', text: '{"secret":1}' },
          bodySize: 12,
        },
      })
      const har = JSON.stringify({ log: { version: '1.2', creator: {}, entries: [entry('a', 405), entry('b', 405)] } })
      await page.evaluate((text) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text], 'x.har'))
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
      }, har)
      await page
        .getByRole('heading', { name: /405 without Allow/ })
        .first()
        .waitFor()
      expect(await page.textContent('h1')).toBe('Check 2 exchanges')
      expect(sent.filter((one) => one.includes('secret'))).toEqual([])
    })
  })

  test('works without scripts', async () => {
    await workbench.open('/check', { ...wide, javaScriptEnabled: false }, async (page) => {
      await page.fill('#text', bare)
      await page.getByRole('button', { name: 'Check' }).click()
      await page.getByRole('heading', { name: /without WWW-Authenticate/ }).waitFor()
      expect(await page.inputValue('#text')).toContain('401 Unauthorized')
    })
  })

  test('opens an example of a rule', async () => {
    await workbench.open('/rules/auth/unauthorized-without-challenge', wide, async (page) => {
      await page.getByRole('link', { name: 'Open in the checker' }).first().click()
      await page.getByRole('heading', { name: /without WWW-Authenticate/ }).waitFor()
    })
  })
})
