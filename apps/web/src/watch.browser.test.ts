/** The watch page in a real browser: a log that is read there and nowhere else, by drop and by keyboard, and a live one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Report } from '@statute/traffic'
import { exampleIncidents, exampleReport } from '@statute/traffic/report/example-report'
import { whole } from '@statute/traffic/view'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { narrow, startWorkbench, type Workbench, wide } from '../testing/workbench.ts'
import type { CatchingUp, WatchSource } from './watch-source.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const listeners = new Set<(report: Report) => void>()
let catchingUp: CatchingUp | null = null
const source: WatchSource = {
  current: () => exampleReport(),
  catchingUp: () => catchingUp,
  subscribe(listener) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

let idle: Workbench
let live: Workbench
let log: { readonly text: Buffer; readonly counts: Readonly<Record<number, number>>; readonly lines: number }
beforeAll(async () => {
  idle = await startWorkbench()
  live = await startWorkbench({ watch: source })
  log = makeLog(30_000_000)
})
afterAll(async () => {
  await idle?.close()
  await live?.close()
})

/** A day of requests; for an hour from 16:00 on half of those for an order are refused. */
function makeLog(size: number) {
  const lines: string[] = []
  const counts: Record<number, number> = {}
  const total = Math.floor(size / 130)
  for (let at = 0; at < total; at++) {
    const second = Math.floor((at / total) * 86_400)
    const clock = [second / 3600, (second / 60) % 60, second % 60].map((part) =>
      String(Math.floor(part)).padStart(2, '0'),
    )
    const refused = clock[0] === '16' && at % 2 === 0
    const status = refused ? 401 : at % 50 === 0 ? 404 : 200
    counts[status] = (counts[status] ?? 0) + 1
    lines.push(
      `203.0.${at % 100}.${at % 200} - - [10/Mar/2026:${clock.join(':')} +0000] "GET /orders/${at} HTTP/1.1" ${status} ${at % 9000} "https://shop.example/" "Mozilla/5.0 (X11; Linux)"`,
    )
  }
  return { text: Buffer.from(`${lines.join('\n')}\n`), counts, lines: total }
}

const folder = mkdtempSync(join(tmpdir(), 'statute-watch-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function give(page: Page, name: string, text: Buffer): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, text)
  await page.setInputFiles('#log-file', path)
}

const rows = async (page: Page) =>
  Object.fromEntries(
    await page
      .locator('#codes tbody tr')
      .evaluateAll((list) =>
        list.map((row) => [
          row.querySelector('.num')?.textContent ?? '',
          Number(row.querySelectorAll('td')[1]?.textContent?.replace(/\D/g, '')),
        ]),
      ),
  )

const violations = (page: Page) =>
  page.evaluate(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].target))',
  )

describe('a log that is given', () => {
  test('is counted to the line, within the policy, and sent nowhere', async () => {
    await idle.open('/watch', wide, async (page) => {
      const sent: string[] = []
      const said: string[] = []
      page.on('request', (request) => void sent.push(`${request.method()} ${request.url()}`))
      page.on('console', (message) => void said.push(message.text()))
      await page.locator('#log-file').waitFor()
      await give(page, 'access.log', log.text)
      await page.locator('#codes').waitFor({ timeout: 30_000 })
      expect(await rows(page)).toEqual(log.counts)
      expect(await page.locator('#incidents').textContent()).toContain('401')
      expect(await page.locator('#log').textContent()).toContain(whole(log.lines))
      expect(sent.filter((request) => !/^GET .*\/(?:assets\/|favicon)/.test(request))).toEqual([])
      expect(said).toEqual([])
    })
  })

  test('may be packed', async () => {
    await idle.open('/watch', wide, async (page) => {
      await page.locator('#log-file').waitFor()
      await give(page, 'access.log.gz', gzipSync(log.text, { level: 1 }))
      await page.locator('#codes').waitFor({ timeout: 30_000 })
      expect(await rows(page)).toEqual(log.counts)
    })
  })

  test('may be several files, dropped anywhere', async () => {
    await idle.open('/watch', wide, async (page) => {
      await page.locator('#log-file').waitFor()
      await page.evaluate(
        (text) => {
          const transfer = new DataTransfer()
          for (const name of ['a.log', 'b.log']) transfer.items.add(new File([text], name))
          for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
            )
        },
        log.text.toString('latin1', 0, 130_000),
      )
      await page.locator('#codes').waitFor()
      expect(await page.locator('.label').first().textContent()).toContain('a.log and 1 more')
    })
  })

  test('that is no log is refused in words, and another one can be given', async () => {
    await idle.open('/watch', wide, async (page) => {
      await page.locator('#log-file').waitFor()
      await give(page, 'access.log.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3]))
      await page.getByText('it is zstd, wanted a plain log or gzip').waitFor()
      await give(page, 'torn.gz', gzipSync(log.text.subarray(0, 100_000)).subarray(0, 3000))
      await page.getByText(/torn.gz/).waitFor()
      await give(page, 'words.txt', Buffer.from('nothing\nto\nsee\n'))
      await page.getByRole('heading', { name: 'No request was found' }).waitFor()
      await page.getByText('3 lines were not understood').click()
      await page.getByText('words.txt:2 to').waitFor()
      await give(page, 'access.log', log.text.subarray(0, 13_000))
      await page.locator('#codes').waitFor()
    })
  })
})

describe('the chart', () => {
  test('is zoomed and read by keys alone; strips and routes follow', async () => {
    await idle.open('/watch', wide, async (page) => {
      await page.locator('#log-file').waitFor()
      await give(page, 'access.log', log.text)
      const chart = page.getByRole('application')
      await chart.waitFor({ timeout: 30_000 })
      await page.getByRole('heading', { name: 'Codes by quarter hour' }).waitFor()
      await chart.focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('status').last().textContent()).toMatch(/^00:00: .*404 \d/)
      for (let times = 0; times < 3; times++) await page.keyboard.press('+')
      await page.getByRole('heading', { name: 'Codes by minute' }).waitFor()
      const part = await rows(page)
      expect(part[200]).toBeGreaterThan(0)
      expect(part[200]).toBeLessThan((log.counts[200] ?? 0) / 7)
      await page.keyboard.press('PageDown')
      await page.keyboard.press('Escape')
      await page.getByRole('heading', { name: 'Codes by quarter hour' }).waitFor()
      expect(await rows(page)).toEqual(log.counts)
    })
  })

  test('is zoomed by dragging and by buttons', async () => {
    await idle.open('/watch/example', wide, async (page) => {
      await page.locator('.chart').scrollIntoViewIfNeeded()
      const box = await page.locator('.chart canvas').boundingBox()
      if (!box) throw new Error('There is no chart')
      await page.mouse.move(box.x + box.width * 0.6, box.y + 100)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.8, box.y + 100, { steps: 4 })
      await page.mouse.up()
      await page.getByRole('heading', { name: 'Codes by five minutes' }).waitFor()
      await page.getByRole('button', { name: 'Farther' }).click()
      await page.getByRole('button', { name: 'All of it' }).click()
      await page.getByRole('heading', { name: 'Codes by quarter hour' }).waitFor()
    })
  })
})

describe('logs that the server follows', () => {
  test('are read without a script, and each incident opens', async () => {
    await live.open('/watch', { ...narrow, javaScriptEnabled: false }, async (page) => {
      await page.getByRole('heading', { name: 'Two things happened' }).waitFor()
      const second = page.getByText(exampleIncidents()[1]?.explanation ?? '')
      expect(await second.isVisible()).toBe(false)
      await page.getByRole('link', { name: '429 one client' }).click()
      await second.waitFor()
    })
  })

  test('are shown as they change', async () => {
    await live.open('/watch', wide, async (page) => {
      await page.getByRole('application').waitFor()
      const [first] = exampleIncidents()
      const next = exampleReport(first ? [first] : [])
      for (const listener of listeners) listener(next)
      await page.getByRole('heading', { name: 'One thing happened' }).waitFor()
      expect(await page.getByRole('status').first().textContent()).toBe('One thing happened')
    })
  })
})

describe('logs whose past is long', () => {
  test('show how far the reading is, until it is done', async () => {
    catchingUp = { bytes: 250e6, total: 1e9, elapsed: 2000 }
    await live.open('/watch', wide, async (page) => {
      await page.getByRole('application').waitFor()
      const bar = page.getByRole('progressbar')
      await page.getByText('125\u00a0MB a second, 6\u00a0s left').waitFor()
      expect(await bar.getAttribute('value')).toBe('250000000')
      catchingUp = { bytes: 500e6, total: 1e9, elapsed: 4000 }
      for (const listener of listeners) listener(exampleReport([]))
      await page.getByText('500\u00a0MB of 1.0\u00a0GB').waitFor()
      catchingUp = null
      for (const listener of listeners) listener(exampleReport())
      await bar.waitFor({ state: 'detached' })
    })
  })
})

describe('everybody can read it', () => {
  test.each([
    ['light', wide],
    ['dark', wide],
    ['light', narrow],
  ] as const)('axe finds nothing (%s, %o)', async (colorScheme, size) => {
    for (const path of ['/watch', '/watch/example']) {
      await idle.open(path, { ...size, colorScheme, bypassCSP: true }, async (page) => {
        await page.locator(path === '/watch' ? '#log-file' : '.chart canvas').waitFor()
        await page.addScriptTag({ path: axe })
        expect(await violations(page)).toEqual([])
      })
    }
  })

  test('nothing goes past the right edge of a narrow page', async () => {
    for (const width of [320, 360, 768]) {
      await idle.open('/watch/example', { viewport: { width, height: 740 } }, async (page) => {
        await page.locator('.chart canvas').waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      })
    }
  })
})
