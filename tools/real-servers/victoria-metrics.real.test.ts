/** The same over VictoriaMetrics, which takes what is older than an hour, too. */
import { PrometheusSource, RemoteWrite } from '@statute/logs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from './engine.ts'
import { minuteOf, nowMinute, type Row } from './minutes.ts'
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

  test('takes two days of history by remote write, and gives back the counts that went in', async () => {
    const problems: string[] = []
    const day = 1440
    const writer = new RemoteWrite(`${engine.url}/api/v1/write`, {
      version: '0.0.0-test',
      labels: { job: 'history' },
      oldest: 7 * day * 60_000,
      queue: 10_000,
      farewell: 15_000,
      onProblem: (problem) => problems.push(problem),
    })
    const from = nowMinute() - 2 * day
    const truth = new Map<string, number>()
    for (let minute = from; minute < from + 2 * day; minute++) {
      const rows: Row[] = [['GET', '/x', 200, 40 + (minute % 23)]]
      if (minute % 100 === 7) rows.push(['GET', '/x', 500, 3])
      writer.minute(minuteOf(minute, rows))
      for (const [, , status, count] of rows) if (minute > from) truth.set(`${minute} ${status}`, count)
    }
    await writer.close()
    expect(problems).toEqual([])
    await fetch(`${engine.url}/internal/force_flush`)

    const source = await PrometheusSource.open(engine.url.replace('http:', 'prometheus:'))
    const read = () => source.read({ from: (from + 1) * 60_000, to: (from + 2 * day) * 60_000 })
    await until('the samples', async () => (await read()).tally.lines > 0)
    const { counts } = await read()
    const found = new Map<string, number>()
    for (let at = 0; at < counts.length; at++) {
      const { minute, status, count } = counts.cell(at)
      found.set(`${minute} ${status}`, count)
    }
    expect(found).toEqual(truth)
  })
})
