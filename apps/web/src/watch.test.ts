import type { Report } from '@statute/traffic'
import { exampleIncidents, exampleReport } from '@statute/traffic/report/example-report'
import { whole } from '@statute/traffic/view'
import { describe, expect, test } from 'vitest'
import * as schemas from './api/schemas.ts'
import { longestLog } from './api/watch.ts'
import { createApp } from './app.tsx'
import type { CatchingUp, WatchSource } from './watch-source.ts'

const assets = { style: '/assets/s.css', script: '/assets/p.js', ask: '/assets/a.js', worker: '/assets/w.js' }
const files = new Map(
  [assets.script, assets.worker].map((path) => [path, { body: '0', type: 'text/javascript; charset=utf-8' }]),
)
const report = exampleReport()

function source(first: Report = report): WatchSource & { tell(next: Report): void; readonly listeners: number } {
  const listeners = new Set<(report: Report) => void>()
  let now = first
  return {
    current: () => now,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell(next) {
      now = next
      for (const listener of listeners) listener(next)
    },
    get listeners() {
      return listeners.size
    },
  }
}

const idle = createApp({ assets, files })
const get = (app: ReturnType<typeof createApp>, path: string, accept = 'text/html', init: RequestInit = {}) =>
  app.fetch(new Request(`http://localhost${path}`, { ...init, headers: { accept, ...init.headers } }))

const lines = [200, 200, 404, 500]
  .map(
    (status, at) =>
      `203.0.113.${at} - - [10/Mar/2026:16:0${at}:00 +0000] "GET /orders/${at} HTTP/1.1" ${status} 120 "-" "curl/8.5.0"\n`,
  )
  .join('')

describe('/watch without logs to follow', () => {
  test('offers to read a file where it is, and names the command for who has no script', async () => {
    const response = await get(idle, '/watch')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('never leaves this machine')
    expect(html).toContain(`data-worker="${assets.worker}"`)
    expect(html).toContain('statute watch access.log')
    expect(html).toContain('data-watch="files"')
  })
  test('is text for a terminal and JSON for a program', async () => {
    expect(await (await get(idle, '/watch', '*/*')).text()).toContain('statute watch access.log')
    expect(await (await get(idle, '/watch', 'application/json')).json()).toEqual({ post: '/api/watch' })
  })
  test('has no events', async () => {
    expect((await get(idle, '/watch/events', 'text/event-stream')).status).toBe(404)
  })
  test('lets WebAssembly run in the threads that read, and nowhere else', async () => {
    const policy = async (path: string) => (await get(idle, path)).headers.get('content-security-policy')
    expect(await policy(assets.worker)).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")
    for (const path of ['/watch', '/', assets.script]) expect(await policy(path)).not.toContain('wasm')
  })
})

describe('/watch of logs that are followed', () => {
  test('holds every figure without a script', async () => {
    const html = await (await get(createApp({ assets, files, watch: source() }), '/watch')).text()
    expect(html).toContain('<h1>Two things happened</h1>')
    expect(html).toContain('data-watch="live"')
    for (const { status, count } of report.codes) {
      expect(html).toContain(`<a href="/codes/${status}"><span class="num">${status}</span></a>`)
      expect(html).toContain(`<td class="r">${whole(count)}</td>`)
    }
    for (const { explanation } of exampleIncidents().slice(0, 2)) expect(html).toContain(explanation)
    expect(html).toContain('&lt;script>alert(1)&lt;/script>')
    expect(html).not.toContain('style=')
  })
  test('is of this moment', async () => {
    const watch = source()
    const app = createApp({ assets, files, watch })
    expect(await (await get(app, '/watch')).text()).toContain('Two things happened')
    watch.tell(exampleReport([]))
    const response = await get(app, '/watch')
    expect(await response.text()).toContain('Nothing happened')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
  test('is text for a terminal and the document of the report for a program', async () => {
    const app = createApp({ assets, files, watch: source() })
    const text = await (await get(app, '/watch', '*/*')).text()
    for (const { headline } of exampleIncidents()) expect(text).toContain(headline)
    for (const path of ['/watch', '/api/watch']) {
      const document = await (await get(app, path, 'application/json')).json()
      expect(schemas.watchReport.strict().safeParse(document).error?.issues ?? []).toEqual([])
      expect(document).toMatchObject({ requests: report.requests, lines: report.lines })
    }
  })
})

describe('/watch/events', () => {
  const read = async (reader: ReadableStreamDefaultReader<Uint8Array>) => {
    const { value } = await reader.read()
    const [event = '', data = ''] = new TextDecoder().decode(value).trimEnd().split('\n')
    return { event, report: JSON.parse(data.slice('data: '.length)) as Report }
  }

  test('sends the report as it is, then each newer one, and stops when nobody reads', async () => {
    const watch = source()
    const response = await get(createApp({ assets, files, watch }), '/watch/events', 'text/event-stream')
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    expect(await read(reader)).toEqual({ event: 'event: report', report: JSON.parse(JSON.stringify(report)) })
    watch.tell({ ...report })
    watch.tell({ ...report, lines: 1 })
    watch.tell({ ...report, lines: 2 })
    expect((await read(reader)).report.lines).toBe(2)
    expect(watch.listeners).toBe(1)
    await reader.cancel()
    expect(watch.listeners).toBe(0)
  })
  test('tells how far it is with what was written before, and when it is done', async () => {
    let state: CatchingUp | null = { bytes: 250e6, total: 1e9, elapsed: 2000 }
    const watch = { ...source(), catchingUp: () => state }
    const app = createApp({ assets, files, watch })
    const html = await (await get(app, '/watch')).text()
    expect(html).toMatch(/<progress max="1000000000" value="250000000"/)
    expect(html).toContain('250\u00a0MB of 1.0\u00a0GB, 125\u00a0MB a second, 6\u00a0s left')
    expect(await (await get(app, '/watch', '*/*')).text()).toContain('Catching up: 250\u00a0MB of 1.0\u00a0GB read.')
    const response = await get(app, '/watch/events', 'text/event-stream')
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    expect(await next()).toMatch(/^event: report\n/)
    expect(await next()).toBe(`event: catching-up\ndata: ${JSON.stringify(state)}\n\n`)
    state = null
    watch.tell({ ...report, lines: 1 })
    expect(await next()).toMatch(/^event: report\n/)
    expect(await next()).toBe('event: catching-up\ndata: null\n\n')
    expect(await (await get(app, '/watch')).text()).not.toContain('<progress')
    await reader.cancel()
  })
  test('answers HEAD without following', async () => {
    const watch = source()
    const response = await get(createApp({ assets, files, watch }), '/watch/events', '*/*', { method: 'HEAD' })
    expect([response.status, response.body, watch.listeners]).toEqual([200, null, 0])
  })
})

describe('/api/watch', () => {
  const post = (body: string, type = 'text/plain') =>
    get(idle, '/api/watch', 'application/json', { method: 'POST', body, headers: { 'content-type': type } })

  test('counts a log that is sent', async () => {
    const response = await post(`${lines}not a request\n`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const read = schemas.watchReport.strict().safeParse(await response.json())
    expect(read.error?.issues ?? []).toEqual([])
    expect(read.data).toMatchObject({
      lines: 5,
      unparsed: 1,
      requests: 4,
      byStatus: { 200: 2, 404: 1, 500: 1 },
      from: '2026-03-10T16:00:00Z',
      to: '2026-03-10T16:03:00Z',
    })
    expect(read.data?.routes.map(({ route }) => route)).toContain('/orders/:id')
  })
  test('refuses what is empty, too long or no text', async () => {
    expect((await post(' ')).status).toBe(400)
    expect((await post('x'.repeat(longestLog + 1))).status).toBe(413)
    expect((await post('x', 'image/png')).status).toBe(415)
  })
  test('has nothing to get where no logs are followed, and says what it takes', async () => {
    const response = await get(idle, '/api/watch', 'application/json')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('--watch FILE') })
    const options = await get(idle, '/api/watch', '*/*', { method: 'OPTIONS' })
    expect(options.headers.get('allow')).toContain('POST')
  })
})
