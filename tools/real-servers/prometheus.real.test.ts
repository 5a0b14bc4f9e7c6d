/** Our metrics in a real Prometheus: scraped, and written; and read back. */
import { spawnSync } from 'node:child_process'
import { PrometheusEndpoint, PrometheusSource, RemoteWrite } from '@statute/logs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshIncident, minuteOf, nowMinute, type Row } from '../../node/logs/testing/minute-of.ts'
import { type Engine, startEngine } from './engine.ts'
import { findProgram, until } from './run-server.ts'

interface Result {
  readonly data: { readonly result: { readonly metric: Record<string, string>; readonly value: [number, string] }[] }
}

const incident = freshIncident()
const otelCount = 'http_server_response_body_size_bytes_count'

describe.skipIf(findProgram('prometheus') === null)('Prometheus', () => {
  const own = new PrometheusEndpoint({ version: '0.0.0-test' })
  const otel = new PrometheusEndpoint({ version: '0.0.0-test', names: 'otel' })
  let engine: Engine
  const ask = (query: string) => engine.json<Result>(`/api/v1/query?query=${encodeURIComponent(query)}`)
  const value = async (query: string) => Number((await ask(query)).data.result[0]?.value[1] ?? Number.NaN)

  beforeAll(async () => {
    const [a, b] = [await own.listen(0), await otel.listen(0)]
    const steady: Row[] = [
      ['GET', '/cart', 200, 1000, 0.2],
      ['GET', '/cart', 404, 3],
      ['POST', '/cart', 201, 50],
    ]
    for (const endpoint of [own, otel]) endpoint.minute(minuteOf(nowMinute() - 1, steady))
    engine = await startEngine('prometheus', '/-/ready', (port, place) => [
      'prometheus',
      `--config.file=${place.write(
        'prometheus.yml',
        `global: { scrape_interval: 1s }
scrape_configs:
  - { job_name: shop, static_configs: [{ targets: ["127.0.0.1:${a.port}"] }] }
  - { job_name: otel, static_configs: [{ targets: ["127.0.0.1:${b.port}"] }] }
`,
      )}`,
      `--storage.tsdb.path=${place.folder}/data`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--web.enable-remote-write-receiver',
    ])
    await until('the first scrape', async () => (await value('statute_responses_total{code="200"}')) === 1000)
    await until(
      'the other first scrape',
      async () => (await value(`${otelCount}{http_response_status_code="404"}`)) >= 0,
    )
  })
  afterAll(() => Promise.all([own.close(), otel.close(), engine?.stop()]))

  test('finds nothing to mend in the text of either set of names', async () => {
    for (const endpoint of [own, otel]) {
      await endpoint.incidents([incident])
      const { body } = endpoint.answer('text/plain', 'promtool')
      const { status, stdout, stderr } = spawnSync(findProgram('promtool') ?? '', ['check', 'metrics'], { input: body })
      expect(`${stdout}${stderr}`).toBe('')
      expect(status).toBe(0)
    }
  })

  test('scrapes both, as OpenMetrics', async () => {
    const { data } = await engine.json<{ data: { activeTargets: { health: string; lastError: string }[] } }>(
      '/api/v1/targets',
    )
    expect(data.activeTargets.map(({ health, lastError }) => `${health}${lastError}`)).toEqual(['up', 'up'])
    expect(await value(`sum(${otelCount}{http_response_status_code="404"})`)).toBe(3)
    const below = 'code="200",method="GET",route="/cart"'
    expect(await value(`statute_request_duration_seconds_bucket{le="0.1",${below}}`)).toBe(0)
    expect(await value(`statute_request_duration_seconds_bucket{le="0.25",${below}}`)).toBe(1000)
    expect(await value('http_server_request_duration_seconds_sum')).toBeCloseTo(200, -1)
    const families = await engine.json<{ data: Record<string, { type: string }[]> }>('/api/v1/metadata')
    expect(families.data.statute_build?.[0]?.type).toBe('info')
  })

  test('knows a code of the route as 0 for the method that never answered with it', async () => {
    expect(await value('statute_responses_total{code="404",method="POST",route="/cart"}')).toBe(0)
  })

  test('sees the first error of a code that no route had, by increase()', async () => {
    const first: Row[] = [['GET', '/cart', 500, 7]]
    for (const endpoint of [own, otel]) endpoint.minute(minuteOf(nowMinute(), first))
    // increase() stretches what it saw; the last value less the first does not.
    const seen = 'statute_responses_total{code="500",method="GET"}'
    await until('the second scrape', async () => (await value(seen)) === 7)
    expect(await value(`max_over_time(${seen}[1m]) - min_over_time(${seen}[1m])`)).toBe(7)
    expect(await value(`increase(${seen}[1m])`)).toBeGreaterThanOrEqual(7)
    const named = `${otelCount}{error_type="500",http_request_method="GET"}`
    await until('the second scrape of the other', async () => (await value(named)) === 7)
    expect(await value(`increase(${named}[1m])`)).toBeGreaterThanOrEqual(7)
  })

  test('has an incident while it is open, and 0 after', async () => {
    const series = 'statute_incidents{job="shop",kind="dependency-down",code="503",route="/pay"}'
    await own.incidents([incident])
    await until('the incident', async () => (await value(series)) === 1)
    await own.incidents([])
    await until('its end', async () => (await value(series)) === 0)
  })

  test('takes remote write, and counts the first minute of every series', async () => {
    const problems: string[] = []
    const onProblem = (problem: string) => problems.push(problem)
    const writer = new RemoteWrite(`${engine.url}/api/v1/write`, {
      version: '0.0.0-test',
      labels: { job: 'agent', instance: 'web-1' },
      onProblem,
    })
    const from = nowMinute() - 20
    writer.minute(minuteOf(from, [['GET', '/a', 200, 100]]))
    writer.minute(minuteOf(from + 1, [['GET', '/a', 200, 100]]))
    writer.minute(
      minuteOf(from + 2, [
        ['GET', '/a', 200, 100],
        ['GET', '/a', 503, 4],
      ]),
    )
    // Came late: it goes with the next minute.
    writer.minute(minuteOf(from + 1, [['GET', '/a', 503, 2]]))
    writer.minute(minuteOf(from + 3, [['GET', '/a', 200, 100]]))
    await writer.close()
    expect(problems).toEqual([])
    const at = (from + 4) * 60
    const grown = (code: number) => `statute_responses_total{job="agent",code="${code}"}`
    const sum = async (code: number) => {
      const series = grown(code)
      return value(`max_over_time(${series}[10m] @ ${at}) - min_over_time(${series}[10m] @ ${at})`)
    }
    expect(await sum(200)).toBe(400)
    expect(await sum(503)).toBe(6)
    expect(await value(`increase(${grown(503)}[3m] @ ${at})`)).toBeGreaterThan(5)
  })

  test('gives back the counts that went in, although the counters began anew in between', async () => {
    let writer = new RemoteWrite(`${engine.url}/api/v1/write`, { version: '0.0.0-test', labels: { job: 'back' } })
    const from = nowMinute() - 30
    const truth = new Map<string, number>()
    for (let minute = from; minute < from + 20; minute++) {
      if (minute === from + 15) {
        await writer.close()
        writer = new RemoteWrite(`${engine.url}/api/v1/write`, { version: '0.0.0-test', labels: { job: 'back' } })
      }
      const rows: Row[] = [
        ['GET', '/x', 200, 60 + ((minute * 7) % 11)],
        ['POST', '/x', 201, 5],
      ]
      if (minute > from + 10) rows.push(['GET', '/x', 502, 1 + (minute % 3)])
      writer.minute(minuteOf(minute, rows))
      for (const [method, route, status, count] of rows) truth.set(`${minute} ${method} ${route} ${status}`, count)
    }
    await writer.close()
    const address = engine.url.replace('http:', 'prometheus:')
    const source = await PrometheusSource.open(`${address}?match=job="back"`)
    expect(source.notes[0]).toBe('read from statute_responses_total (Statute)')
    const { counts, tally } = await source.read({ from: (from + 1) * 60_000, to: (from + 20) * 60_000 })
    const found = new Map<string, number>()
    for (let at = 0; at < counts.length; at++) {
      const { minute, endpoint, status, count } = counts.cell(at)
      const { method, route } = counts.endpoints[endpoint] ?? { method: '', route: '' }
      found.set(`${minute} ${method} ${route} ${status}`, count)
    }
    // The minute before the first has nothing to compare with.
    for (const key of truth.keys()) if (key.startsWith(`${from} `)) truth.delete(key)
    expect(found).toEqual(truth)
    expect(tally.lines).toBe([...truth.values()].reduce((sum, count) => sum + count, 0))
  })

  test('is told what is wrong when no metric fits', async () => {
    const address = engine.url.replace('http:', 'prometheus:')
    await expect(PrometheusSource.open(`${address}?metric=up`)).rejects.toThrow(
      /^Cannot read up on http:\S+: no label for the status among instance, job; name it with &code=$/,
    )
  })
})
