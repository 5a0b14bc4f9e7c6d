import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nginxTimed } from '../formats/known/nginx-timed.ts'
import { Router } from '../routes/router.ts'
import type { Traffic } from '../traffic.ts'
import { plainPlan } from './load-plan.ts'
import type { Plan } from './plan.ts'
import { Scanner } from './scanner.ts'

declare class TextEncoder {
  encode(text: string): Uint8Array
}
const octets = (text: string) => new TextEncoder().encode(text)

async function scan(text: string | Uint8Array, plan: Plan = plainPlan, step = 1 << 16): Promise<Traffic> {
  const scanner = await Scanner.create({ routes: new Router() })
  scanner.begin('test.log', plan)
  const all = typeof text === 'string' ? octets(text) : text
  for (let at = 0; at < all.length; at += step) scanner.feed(all.subarray(at, at + step))
  scanner.endFile()
  const traffic = scanner.take()
  traffic.counts.settle()
  return traffic
}

/** `2026-01-15T10:05 GET /a 200: 1 × 12`. */
function table({ counts }: Traffic): string[] {
  return Array.from({ length: counts.length }, (_, at) => {
    const { minute, endpoint, status, count, bytes } = counts.cell(at)
    const { host, method, route } = counts.endpoints[endpoint] as (typeof counts.endpoints)[number]
    return `${new Date(minute * 60_000).toISOString().slice(0, 16)} ${host}${host && ' '}${method} ${route} ${status}: ${count} × ${bytes}`
  })
}

const line = (
  request: string,
  status: number | string,
  bytes: number | string = 12,
  time = '15/Jan/2026:10:05:30 +0000',
) => `203.0.113.9 - - [${time}] "${request}" ${status} ${bytes} "-" "curl/8.14.1"`

describe('Scanner', () => {
  test('counts by minute, route, method and status, and adds the octets', async () => {
    const text = [
      line('GET /orders/4711 HTTP/1.1', 200, 100),
      line('GET /orders/4712?x=1 HTTP/1.1', 200, 50),
      line('POST /orders HTTP/1.1', 201, 7),
      line('GET /orders/4711 HTTP/1.1', 500, '-', '15/Jan/2026:10:06:00 +0000'),
    ].join('\n')
    expect(table(await scan(`${text}\n`))).toEqual([
      '2026-01-15T10:05 GET /orders/:id 200: 2 × 150',
      '2026-01-15T10:05 POST /orders 201: 1 × 7',
      '2026-01-15T10:06 GET /orders/:id 500: 1 × 0',
    ])
  })

  test.each([
    ['+0330', '2026-01-15T06:35'],
    ['-0730', '2026-01-15T17:35'],
    ['+0000', '2026-01-15T10:05'],
  ])('takes a zone of %s into account', async (zone, minute) => {
    const traffic = await scan(`${line('GET / HTTP/1.1', 200, 1, `15/Jan/2026:10:05:30 ${zone}`)}\n`)
    expect(table(traffic)).toEqual([`${minute} GET / 200: 1 × 1`])
  })

  test('counts octets of any number of digits', async () => {
    const sizes = [0, 9, 10, 99_999, 1_234_567, 12_345_678, 123_456_789, 9_876_543_210]
    const { counts } = await scan(sizes.map((size) => line('GET / HTTP/1.1', 200, size)).join('\n'))
    expect(counts.bytes[0]).toBe(sizes.reduce((sum, size) => sum + size, 0))
  })

  test('reads lines that end in CR LF, and a last line without an end', async () => {
    const text = `${line('GET /a HTTP/1.1', 200)}\r\n\r\n${line('GET /b HTTP/1.1', 404)}`
    const traffic = await scan(text)
    expect(table(traffic)).toEqual([
      '2026-01-15T10:05 GET /a 200: 1 × 12',
      '2026-01-15T10:05 GET (unmatched) 404: 1 × 12',
    ])
    expect(traffic.tally).toMatchObject({ lines: 2, unparsed: 0 })
  })

  test('reads a line longer than its input by what stands at its beginning, and what comes after it', async () => {
    const long = `${line('GET /a HTTP/1.1', 200).slice(0, -1)}${'x'.repeat(3 << 20)}"`
    const traffic = await scan(`${long}\n${line('GET /b HTTP/1.1', 200)}\n`)
    expect(table(traffic)).toEqual(['2026-01-15T10:05 GET /a 200: 1 × 12', '2026-01-15T10:05 GET /b 200: 1 × 12'])
    const junk = await scan(`${'y'.repeat(3 << 20)}\n${line('GET /b HTTP/1.1', 200)}\n`)
    expect(junk.tally).toMatchObject({ lines: 2, unparsed: 1 })
  })

  test('counts requests without a path apart, whatever stands there', async () => {
    const requests = ['', '-', '\\x16\\x03\\x01', 'MGLNDD_192.0.2.1_443', '\\"', 'GET']
    const traffic = await scan(requests.map((request) => line(request, 400)).join('\n'))
    expect(table(traffic)).toEqual(['2026-01-15T10:05  (malformed) 400: 6 × 72'])
    expect(traffic.tally.unparsed).toBe(0)
  })

  test('keeps paths that were never answered apart, with the path as evidence', async () => {
    const text = ['/wp-login.php', '/.env', '/wp-login.php'].map((path) => line(`GET ${path} HTTP/1.1`, 404)).join('\n')
    const traffic = await scan(text)
    expect(table(traffic)).toEqual(['2026-01-15T10:05 GET (unmatched) 404: 3 × 36'])
    const { callers } = traffic
    const { paths, clients, agents } = callers
    expect(
      Array.from({ length: callers.length }, (_, at) => callers.row(at))
        .map((row) => [paths.name(row.path), row.count, clients.name(row.client), agents.name(row.agent)])
        .sort(),
    ).toEqual([
      ['/.env', 1, '203.0.113.9', 'curl/8.14.1'],
      ['/wp-login.php', 2, '203.0.113.9', 'curl/8.14.1'],
    ])
  })

  test('counts a 404 under its route once the route has been answered', async () => {
    const text = [200, 404, 404].map((status) => line('GET /help HTTP/1.1', status)).join('\n')
    expect(table(await scan(text))).toEqual([
      '2026-01-15T10:05 GET /help 200: 1 × 12',
      '2026-01-15T10:05 GET /help 404: 2 × 24',
    ])
  })

  test('counts "the client went away" as 499, however it is written, and remembers how', async () => {
    const text = ['499', '000'].map((status) => line('GET / HTTP/1.1', status)).join('\n')
    const traffic = await scan(text)
    expect(table(traffic)).toEqual(['2026-01-15T10:05 GET / 499: 2 × 24'])
    expect([...traffic.tally.gone]).toEqual([
      ['499', 1],
      ['000', 1],
    ])
  })

  test('counts and shows lines that nobody understands', async () => {
    const traffic = await scan(`hello\n${line('GET / HTTP/1.1', 200)}\n\nhello again\n`)
    expect(traffic.tally).toMatchObject({ lines: 3, unparsed: 2 })
    expect(traffic.tally.samples).toEqual([
      { file: 'test.log', line: 1, text: 'hello' },
      { file: 'test.log', line: 4, text: 'hello again' },
    ])
  })

  test('keeps sketches of durations where the format has them', async () => {
    const plan: Plan = { ...plainPlan, fast: null, formats: [nginxTimed] }
    const text = nginxTimed.examples.map((example) => example.line).join('\n')
    const { latency } = await scan(`${text}\n`, plan)
    expect(latency.total(() => true).count).toBeGreaterThan(0)
  })

  test('strips scheme and host of an absolute target, and keeps the host', async () => {
    const traffic = await scan(`${line('GET http://WWW.Example.com:80/a?b HTTP/1.1', 200)}\n`)
    expect(table(traffic)).toEqual(['2026-01-15T10:05 www.example.com GET /a 200: 1 × 12'])
  })

  test('gives the same counts however the octets are cut into pieces', async () => {
    const words = fc.constantFrom('/a', '/b/12345', '/c?d=e', '/%20x', '/ü', '-', '"', '\\"', 'GET')
    const one = fc.oneof(
      fc
        .tuple(words, fc.constantFrom(200, 301, 404, 499, 500))
        .map(([path, status]) => line(`GET ${path} HTTP/1.1`, status)),
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\n', ' ')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 30 }), fc.integer({ min: 1, max: 97 }), async (lines, step) => {
        const text = octets(lines.join('\n'))
        const [whole, cut] = [await scan(text), await scan(text, plainPlan, step)]
        expect(table(cut)).toEqual(table(whole))
        expect(cut.tally).toEqual(whole.tally)
      }),
      { numRuns: 12 },
    )
  }, 30_000)

  test('finds every line, whatever the length of it and of those before', async () => {
    // Ends of lines are looked for in stretches of 16 KiB: lines of all lengths lie across their edges, and blank ones fill them.
    const lines = Array.from({ length: 3000 }, (_, at) => {
      const text = line(`GET /${'x'.repeat((at * 37) % 300)} HTTP/1.1`, at % 2 === 0 ? 200 : 503)
      return at % 7 === 0 ? `${text}\n\n` : text
    })
    const text = `${lines.join('\n')}\n${'\n'.repeat(40_000)}${line('GET /last HTTP/1.1', 204)}`
    const { counts, tally } = await scan(text)
    const of = (status: number) =>
      Array.from({ length: counts.length }, (_, at) => counts.cell(at))
        .filter((cell) => cell.status === status)
        .reduce((sum, { count }) => sum + count, 0)
    expect([of(200), of(503), of(204)]).toEqual([1500, 1500, 1])
    expect(tally).toMatchObject({ lines: 3001, unparsed: 0 })
  })

  test('is not disturbed by octets of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const good = octets(`\n${line('GET / HTTP/1.1', 200)}\n`)
        const { tally, counts } = await scan(Uint8Array.from([...noise, ...good]))
        expect(tally.lines - tally.unparsed - tally.aside).toBe(
          counts.count.subarray(0, counts.length).reduce((sum, count) => sum + count, 0),
        )
        expect(table({ counts } as Traffic)).toContain('2026-01-15T10:05 GET / 200: 1 × 12')
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  test('keeps minutes right when lines come out of order', async () => {
    const at = (minute: number) =>
      line('GET / HTTP/1.1', 200, 1, `15/Jan/2026:10:${String(minute).padStart(2, '0')}:00 +0000`)
    const order = [1, 2, 9, 1, 5, 2, 30, 1, 9]
    const traffic = await scan(order.map(at).join('\n'))
    expect(table(traffic)).toEqual([
      '2026-01-15T10:01 GET / 200: 3 × 3',
      '2026-01-15T10:02 GET / 200: 2 × 2',
      '2026-01-15T10:05 GET / 200: 1 × 1',
      '2026-01-15T10:09 GET / 200: 2 × 2',
      '2026-01-15T10:30 GET / 200: 1 × 1',
    ])
  })

  test('gives out what was counted since the last time, and no more', async () => {
    const scanner = await Scanner.create({ routes: new Router() })
    scanner.begin('a.log', plainPlan)
    scanner.feed(octets(`${line('GET / HTTP/1.1', 200)}\nnonsense\n`))
    expect(scanner.take().tally).toMatchObject({ lines: 2, unparsed: 1 })
    scanner.feed(octets(`${line('GET / HTTP/1.1', 200)}\n`))
    const second = scanner.take()
    expect(second.tally).toMatchObject({ lines: 1, unparsed: 0, samples: [] })
    expect(table(second)).toEqual(['2026-01-15T10:05 GET / 200: 1 × 12'])
  })

  test('names who comes often, however many came once; the others are counted without a name', async () => {
    const from = (client: string) => line('GET /shop HTTP/1.1', 503).replace('203.0.113.9', client)
    const once = Array.from({ length: 200 }, (_, at) => from(`198.51.100.${at}`))
    const often = Array.from({ length: 20 }, () => from('192.0.2.1'))
    const { callers } = await scan([...once.slice(0, 150), ...often, ...once.slice(150)].join('\n'))
    const rows = Array.from({ length: callers.length }, (_, at) => callers.row(at))
    expect(rows.map(({ client }) => callers.clients.name(client))).toContain('192.0.2.1')
    expect(rows.length).toBe(25)
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(220)
    expect(rows.filter(({ client }) => client === 0).map(({ count }) => count)).toEqual([220 - 20 - 23])
  })

  test('stays within its memory for a million paths, hosts and agents', async () => {
    const scanner = await Scanner.create({ routes: new Router({ cap: 500 }) })
    scanner.begin('a.log', plainPlan)
    for (let block = 0; block < 20; block++) {
      const lines = Array.from({ length: 2000 }, (_, at) => {
        const id = (block * 2000 + at).toString(36)
        return `198.51.100.${at % 256} - - [15/Jan/2026:10:05:30 +0000] "GET http://h${id}.example/${id}/x${id} HTTP/1.1" ${at % 2 ? 404 : 200} 1 "-" "agent-${id}"`
      })
      scanner.feed(octets(`${lines.join('\n')}\n`))
    }
    const { counts, callers } = scanner.take()
    counts.settle()
    expect(counts.endpoints.length).toBeLessThan(8192)
    expect(callers.length).toBeLessThan(20_000)
    expect(counts.count.subarray(0, counts.length).reduce((sum, count) => sum + count, 0)).toBe(40_000)
  })
})
