import type { DuckDBConnection } from '@duckdb/node-api'
import { latencyStep, type Sketch, Traffic } from '@statute/traffic'
import type { Span, StoredTraffic } from '../store.ts'
import { timestamp } from './quote.ts'

/** Milliseconds from which on durations are read by the hour. */
const longSpan = 2 * 86_400_000

/**
 * Reads a span column by column: ten days of half a million cells each in a few seconds, and no object per row.
 * Durations come by five minutes, over more than two days by the hour.
 */
export async function readTraffic(
  connection: DuckDBConnection,
  span: Span,
  source: number | null,
): Promise<StoredTraffic> {
  const where = `time >= ${timestamp(span.from)} and time < ${timestamp(span.to)}${source === null ? '' : ` and source = ${source}`}`
  const { steps, time, several } = await overviewOf(connection, where, span)
  const traffic = new Traffic()
  const ids = await endpointsOf(connection, traffic, where)
  await readCounts(connection, traffic, ids, where, time, several)
  await readLatency(connection, traffic, ids, where, time, span)
  return { traffic, steps, missing: [] }
}

interface Overview {
  readonly steps: StoredTraffic['steps']
  /** The expression for the time under which a row is read. */
  readonly time: string
  /** Whether rows may have to be put together. */
  readonly several: boolean
}

async function overviewOf(connection: DuckDBConnection, where: string, span: Span): Promise<Overview> {
  const rows = await (
    await connection.run(
      `select step, count(distinct source)::integer, epoch_ms(min(time))::double, epoch_ms(max(time))::double
       from response_cells where ${where} group by step`,
    )
  ).getRows()
  const bySize = new Map(
    rows.map(([step, sources, first, last]) => [step as number, { sources, first, last } as never]),
  )
  const of = (step: number): { sources: number; first: number; last: number } | undefined => bySize.get(step)
  const endOf = (step: number): number => (of(step)?.last ?? Number.NEGATIVE_INFINITY) + step * 1000
  const days = endOf(86_400)
  const hours = Math.max(endOf(3600), days)
  const steps: { from: number; seconds: number }[] = [{ from: Math.max(hours, span.from), seconds: 60 }]
  if (hours > days) steps.push({ from: Math.max(days, span.from), seconds: 3600 })
  if (Number.isFinite(days)) steps.push({ from: span.from, seconds: 86_400 })
  // A minute that came late stands among the hours until the next roll-up: it is read as part of its hour.
  const late = (of(60)?.first ?? hours) < hours || (of(3600)?.first ?? days) < days
  const time = late
    ? `case when time < ${timestamp(Number.isFinite(days) ? days : -8.64e15)} then date_trunc('day', time)
        when time < ${timestamp(hours)} then date_trunc('hour', time) else time end`
    : 'time'
  return { steps, time, several: late || rows.some(([, sources]) => (sources as number) > 1) }
}

/** Endpoints in the order of their numbers here, so that cells in the order of the file are in order there too. */
async function endpointsOf(
  connection: DuckDBConnection,
  traffic: Traffic,
  where: string,
): Promise<Map<number, number>> {
  const rows = await (
    await connection.run(
      `select id, host, method, route from endpoints
       where id in (select distinct endpoint from response_cells where ${where}
         union select distinct endpoint from duration_cells where ${where}) order by id`,
    )
  ).getRows()
  return new Map(
    rows.map(([id, host, method, route]) => [
      id as number,
      traffic.counts.idOf({ host: host as string, method: method as string, route: route as string }),
    ]),
  )
}

async function readCounts(
  connection: DuckDBConnection,
  { counts }: Traffic,
  ids: ReadonlyMap<number, number>,
  where: string,
  time: string,
  several: boolean,
): Promise<void> {
  const [count, bytes, grouped] = several ? ['sum(count)', 'sum(bytes)', 'group by all'] : ['count', 'bytes', '']
  const result = await connection.stream(
    `select (epoch_ms(${time}) // 60000)::uinteger, endpoint, status, least(${count}, 4294967295)::uinteger, (${bytes})::double
     from response_cells where ${where} ${grouped} order by 1, 2, 3`,
  )
  for await (const chunk of result) {
    const [minutes, endpoints, statuses, numbers, octets] = [0, 1, 2, 3, 4].map((at) => chunk.getColumnVector(at))
    for (let at = 0; at < chunk.rowCount; at++) {
      const count = numbers?.getItem(at) as number
      // A row of nothing only carries durations.
      if (count === 0) continue
      counts.add(
        minutes?.getItem(at) as number,
        ids.get(endpoints?.getItem(at) as number) as number,
        statuses?.getItem(at) as number,
        count,
        octets?.getItem(at) as number,
      )
    }
  }
  counts.settle()
}

async function readLatency(
  connection: DuckDBConnection,
  { latency }: Traffic,
  ids: ReadonlyMap<number, number>,
  where: string,
  time: string,
  span: Span,
): Promise<void> {
  // A sketch costs a hundred times what a cell does. Over a long span one an hour says as much.
  const seconds = span.to - span.from > longSpan ? 3600 : 60 * latencyStep
  const result = await connection.stream(
    `select (epoch_ms(${time}) // ${seconds}000 * ${seconds / (60 * latencyStep)})::uinteger, endpoint, status, bucket,
       sum(count)::double
     from duration_cells where ${where} group by all order by 1, 2, 3`,
  )
  let lastWindow = -1
  let lastEndpoint = -1
  let lastStatus = -1
  let sketch: Sketch | undefined
  for await (const chunk of result) {
    const [windows, endpoints, statuses, buckets, numbers] = [0, 1, 2, 3, 4].map((at) => chunk.getColumnVector(at))
    for (let at = 0; at < chunk.rowCount; at++) {
      const window = windows?.getItem(at) as number
      const endpoint = endpoints?.getItem(at) as number
      const status = statuses?.getItem(at) as number
      if (sketch === undefined || window !== lastWindow || endpoint !== lastEndpoint || status !== lastStatus) {
        sketch = latency.of(window, ids.get(endpoint) as number, status)
        lastWindow = window
        lastEndpoint = endpoint
        lastStatus = status
      }
      sketch.addBucket(buckets?.getItem(at) as number, numbers?.getItem(at) as number)
    }
  }
}
