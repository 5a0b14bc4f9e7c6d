/** The same over VictoriaMetrics, which takes what is older than an hour, too. */
import { PrometheusSource, RemoteWrite } from '@statute/logs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { minuteOf, nowMinute, type Row } from '../../node/logs/testing/minute-of.ts'
import { type Engine, startEngine } from './engine.ts'
import { findProgram, until } from './run-server.ts'

describe.skipIf(findProgram('victoria-metrics') === null)('VictoriaMetrics', () => {
  let engine: Engine

  beforeAll(async () => {
    engine = await startEngine('victoria-metrics', '/health', (port, place) => [
      'victoria-metrics',
      `-storageDataPath=${place.folder}/data`,
      `-httpListenAddr=127.0.0.1:${port}`,
      '-retentionPeriod=1',
      '-search.latencyOffset=0s',
    ])
  })
  afterAll(() => engine?.stop())

  test('takes more than a day of history by remote write, and gives back the counts that went in', async () => {
    const problems: string[] = []
    // More than the source asks for at once.
    const length = 1500
    const writer = new RemoteWrite(`${engine.url}/api/v1/write`, {
      version: '0.0.0-test',
      labels: { job: 'history' },
      oldest: 7 * 86_400_000,
      queue: 10_000,
      farewell: 15_000,
      onProblem: (problem) => problems.push(problem),
    })
    const from = nowMinute() - length
    const truth = new Map<string, number>()
    for (let minute = from; minute < from + length; minute++) {
      const rows: Row[] = [['GET', '/x', 200, 40 + (minute % 23)]]
      if (minute % 100 === 7) rows.push(['GET', '/x', 500, 3])
      writer.minute(minuteOf(minute, rows))
      for (const [, , status, count] of rows) if (minute > from) truth.set(`${minute} ${status}`, count)
    }
    await writer.close()
    expect(problems).toEqual([])
    await fetch(`${engine.url}/internal/force_flush`)

    const source = await PrometheusSource.open(engine.url.replace('http:', 'prometheus:'))
    const read = () => source.read({ from: (from + 1) * 60_000, to: (from + length) * 60_000 })
    await until('the samples', async () => (await read()).tally.lines > 0)
    const { counts } = await read()
    const found = new Map<string, number>()
    for (let at = 0; at < counts.length; at++) {
      const { minute, status, count } = counts.cell(at)
      found.set(`${minute} ${status}`, count)
    }
    expect(found).toEqual(truth)
  })

  test('counts the first minute of a series on a target that was there, and not that of a target that is new', async () => {
    const from = nowMinute() - 60
    const lines: string[] = []
    const put = (series: string, minute: number, value: number) =>
      lines.push(`${series} ${value} ${(from + minute) * 60_000}`)
    for (let minute = 0; minute <= 10; minute++) {
      put('up{job="app",instance="a"}', minute, 1)
      // Three requests a minute; the program starts anew after the sixth minute.
      put(
        'http_requests_total{job="app",instance="a",code="200"}',
        minute,
        minute < 7 ? 1000 + 3 * minute : 3 * (minute - 6),
      )
      // The first errors come in the fourth minute.
      if (minute >= 4) put('http_requests_total{job="app",instance="a",code="500"}', minute, 2)
      // A target that has counted for days is seen from the fifth minute on.
      if (minute >= 5) put('up{job="app",instance="b"}', minute, 1)
      if (minute >= 5) put('http_requests_total{job="app",instance="b",code="404"}', minute, 1e6 + minute)
    }
    await fetch(`${engine.url}/api/v1/import/prometheus`, { method: 'POST', body: lines.join('\n') })
    await fetch(`${engine.url}/internal/force_flush`)
    const address = engine.url.replace('http:', 'prometheus:')
    const source = await PrometheusSource.open(`${address}?metric=http_requests_total`)
    const read = () => source.read({ from: from * 60_000, to: (from + 10) * 60_000 })
    await until('the samples', async () => (await read()).tally.lines > 0)
    const { counts } = await read()
    const found: Record<string, number[]> = {}
    for (let at = 0; at < counts.length; at++) {
      const { minute, status, count } = counts.cell(at)
      found[status] ??= Array.from({ length: 10 }, () => 0)
      found[status][minute - from] = count
    }
    expect(found).toEqual({
      200: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
      404: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
      500: [0, 0, 0, 2, 0, 0, 0, 0, 0, 0],
    })
  })
})
