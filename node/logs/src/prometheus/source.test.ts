import { type Traffic, unmatchedRoute } from '@statute/traffic'
import { afterEach, describe, expect, test } from 'vitest'
import { type Received, type Receiver, type Reply, startReceiver } from '../../testing/receiver.ts'
import { PrometheusSource } from './source.ts'

type Labels = Readonly<Record<string, string>>
type Values = readonly (readonly [seconds: number, value: string])[]

interface Fake {
  readonly names?: readonly string[]
  /** Names of labels by metric. */
  readonly labels: Readonly<Record<string, readonly string[]>>
  readonly range?: (query: URLSearchParams) => readonly { metric: Labels; values: Values }[] | Reply
}

const minuteMs = 60_000

describe('PrometheusSource', () => {
  let receiver: Receiver
  afterEach(() => receiver.close())

  /** As much of the API as is asked. */
  async function start({ names, labels, range = () => [] }: Fake): Promise<string> {
    const success = (data: unknown) => ({ body: JSON.stringify({ status: 'success', data }) })
    receiver = await startReceiver(({ url, text }: Received) => {
      const { pathname, searchParams } = new URL(url, 'http://host')
      if (pathname === '/api/v1/label/__name__/values') return success(names ?? Object.keys(labels))
      if (pathname === '/api/v1/labels') {
        const metric = searchParams.get('match[]')?.split('{')[0] ?? ''
        return success(labels[metric] === undefined ? [] : ['__name__', ...labels[metric]])
      }
      const result = range(new URLSearchParams(text))
      return Array.isArray(result) ? success({ resultType: 'matrix', result }) : (result as Reply)
    })
    return receiver.url.replace('http:', 'prometheus:')
  }

  const ranges = () =>
    receiver.received.filter(({ url }) => url === '/api/v1/query_range').map(({ text }) => new URLSearchParams(text))
  const cells = ({ counts }: Traffic) =>
    Array.from({ length: counts.length }, (_, at) => {
      const { minute, endpoint, status, count } = counts.cell(at)
      const { host, method, route } = counts.endpoints[endpoint] ?? { host: '?', method: '?', route: '?' }
      return `${minute} ${host} ${method} ${route} ${status}: ${count}`
    })

  test('finds a metric that it knows, and says which others there are', async () => {
    const address = await start({
      labels: {
        go_goroutines: ['job'],
        http_requests_total: ['code', 'handler', 'method', 'job', 'instance'],
        nginx_ingress_controller_requests: ['host', 'ingress', 'method', 'path', 'status', 'job'],
      },
    })
    const source = await PrometheusSource.open(address)
    expect(source.name).toBe(`nginx_ingress_controller_requests on ${receiver.url}`)
    expect(source.notes).toContain('read from nginx_ingress_controller_requests (ingress-nginx)')
    expect(source.notes).toContain('also there: http_requests_total (choose with ?metric=)')
    await source.read({ from: 0, to: 10 * minuteMs })
    expect(ranges()[0]?.get('query')).toMatch(/^sum by \(status, path, method, host\) \(/)
  })

  test('looks at names that nobody listed, and takes one that has a status', async () => {
    const address = await start({
      labels: { acme_http_client_requests_total: ['code'], acme_http_requests_total: ['status_code', 'endpoint'] },
    })
    const source = await PrometheusSource.open(address)
    expect(source.name).toBe(`acme_http_requests_total on ${receiver.url}`)
    await source.read({ from: 0, to: minuteMs })
    expect(ranges()[0]?.get('query')).toContain('sum by (status_code, endpoint)')
  })

  test('puts the growth of a minute under that minute', async () => {
    const address = await start({
      labels: { http_requests_total: ['code', 'route', 'method', 'job'] },
      range: () => [
        {
          metric: { code: '200', route: '/a', method: 'get', job: 'shop' },
          values: [
            [60, '5'],
            [120, '0'],
            [180, '7'],
          ],
        },
        { metric: { code: '404', route: '', method: 'get', job: 'shop' }, values: [[120, '1']] },
      ],
    })
    const source = await PrometheusSource.open(address)
    const traffic = await source.read({ from: 0, to: 3 * minuteMs })
    expect(cells(traffic)).toEqual([
      '0 shop GET /a 200: 5',
      `1 shop GET ${unmatchedRoute} 404: 1`,
      '2 shop GET /a 200: 7',
    ])
    expect(traffic.tally).toMatchObject({ lines: 13, unparsed: 0 })
    expect([ranges()[0]?.get('start'), ranges()[0]?.get('end'), ranges()[0]?.get('step')]).toEqual(['60', '180', '60'])
  })

  test('does not lose what rounding takes away', async () => {
    const values = Array.from({ length: 100 }, (_, at) => [60 * (at + 1), '0.4'] as const)
    const address = await start({
      labels: { http_requests_total: ['code'] },
      range: () => [{ metric: { code: '200' }, values }],
    })
    const source = await PrometheusSource.open(address)
    expect((await source.read({ from: 0, to: 100 * minuteMs })).tally.lines).toBe(40)
  })

  test('asks for long spans in slices that touch', async () => {
    const address = await start({ labels: { http_requests_total: ['code'] } })
    const source = await PrometheusSource.open(address)
    const parts: number[] = []
    await source.read({ from: 0, to: 3000 * minuteMs, onProgress: (part) => parts.push(part) })
    const spans = ranges().map((query) => [Number(query.get('start')) / 60, Number(query.get('end')) / 60])
    expect(spans).toEqual([
      [1, 1440],
      [1441, 2880],
      [2881, 3000],
    ])
    expect(parts).toEqual([0.48, 0.96, 1])
  })

  test('asks for less when it was too much', async () => {
    const tooMuch = { status: 422, body: JSON.stringify({ status: 'error', error: 'too many samples' }) }
    const address = await start({
      labels: { http_requests_total: ['code'] },
      range: (query) => {
        const span = Number(query.get('end')) - Number(query.get('start'))
        return span > 100 * 60 ? tooMuch : [{ metric: { code: '200' }, values: [[Number(query.get('end')), '1']] }]
      },
    })
    const source = await PrometheusSource.open(address)
    const { tally } = await source.read({ from: 0, to: 180 * minuteMs })
    expect(tally.lines).toBe(2)
  })

  test('tries again when a proxy before it fails', async () => {
    let failures = 1
    const address = await start({
      labels: { http_requests_total: ['code'] },
      range: () =>
        failures-- > 0 ? { status: 502, body: '<html>' } : [{ metric: { code: '200' }, values: [[60, '4']] }],
    })
    const source = await PrometheusSource.open(address)
    expect((await source.read({ from: 0, to: minuteMs })).tally.lines).toBe(4)
  })

  test('counts each request once where a program counts it in layers', async () => {
    const address = await start({
      labels: { caddy_http_request_duration_seconds_count: ['code', 'handler', 'method', 'server'] },
      range: (query) =>
        query.get('query')?.startsWith('sum by (handler)')
          ? [
              { metric: { handler: 'reverse_proxy' }, values: [[0, '80']] },
              { metric: { handler: 'subroute' }, values: [[0, '100']] },
            ]
          : [],
    })
    const source = await PrometheusSource.open(address)
    await source.read({ from: 0, to: minuteMs })
    expect(ranges().at(-1)?.get('query')).toContain('caddy_http_request_duration_seconds_count{handler="subroute"}')
    expect(source.notes).toContain('only handler="subroute": every handler counts the same requests again')
  })

  test('takes the side of the server from Istio, and knows who went away', async () => {
    const address = await start({
      labels: { istio_requests_total: ['response_code', 'response_flags', 'destination_service', 'reporter'] },
      range: () => [
        { metric: { response_code: '0', response_flags: 'DC', destination_service: 'Pay' }, values: [[60, '3']] },
      ],
    })
    const source = await PrometheusSource.open(`${address}?match=namespace="shop"`)
    const traffic = await source.read({ from: 0, to: minuteMs })
    expect(ranges()[0]?.get('query')).toContain('istio_requests_total{reporter="destination",namespace="shop"}')
    expect(cells(traffic)).toEqual(['0 pay  /* 499: 3'])
  })

  test('says that a class is not a code', async () => {
    const address = await start({
      labels: { haproxy_backend_http_responses_total: ['code', 'proxy'] },
      range: () => [{ metric: { code: '5xx', proxy: 'app' }, values: [[60, '3']] }],
    })
    const source = await PrometheusSource.open(address)
    expect(cells(await source.read({ from: 0, to: minuteMs }))).toEqual(['0   app 500: 3'])
    expect(source.notes).toContain('it tells classes of codes only: 5xx is shown as 500')
  })

  test('says what is missing', async () => {
    const address = await start({ labels: { up: ['job'], http_requests_total: ['path', 'answer'] } })
    const open = (query: string) => PrometheusSource.open(`${address}${query}`)
    await expect(open('')).rejects.toThrow(
      `Cannot read ${receiver.url}: none of its 2 metrics counts responses by status, wanted one such as http_requests_total`,
    )
    await expect(open('?metric=http_requests_total')).rejects.toThrow(
      `Cannot read http_requests_total on ${receiver.url}: no label for the status among path, answer; name it with &code=`,
    )
    await expect(open('?metric=http_requests_total&code=kode')).rejects.toThrow('no label "kode" among path, answer')
    await expect(open('?metric=absent_total')).rejects.toThrow('it has no series in the last hour')
    expect((await open('?metric=http_requests_total&code=answer')).name).toContain('http_requests_total')
  })

  test('says it when nobody is there', async () => {
    const address = await start({ labels: {} })
    await receiver.close()
    await expect(PrometheusSource.open(address)).rejects.toThrow(/^Cannot read http:\S+: nothing listens there$/)
    receiver = await startReceiver()
  })

  test('follows minute after minute until it is told to stop', async () => {
    const address = await start({
      labels: { http_requests_total: ['code'] },
      range: (query) => [{ metric: { code: '200' }, values: [[Number(query.get('end')), '1']] }],
    })
    const source = await PrometheusSource.open(address)
    const over = new AbortController()
    const from = Date.now() - 5 * minuteMs
    const seen: number[] = []
    for await (const { tally } of source.follow(from, { signal: over.signal, delay: 0 })) {
      seen.push(tally.lines)
      over.abort()
    }
    expect(seen).toEqual([1])
    expect(Number(ranges()[0]?.get('start')) * 1000).toBe((Math.floor(from / minuteMs) + 1) * minuteMs)
  })
})
