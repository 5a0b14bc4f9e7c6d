import { latencyStep, Traffic } from '@statute/traffic'
import { longestByMinute } from '../read-history.ts'
import type { Span } from '../store.ts'
import { quote } from './quote.ts'
import type { RowReader } from './row-binary.ts'
import { rowsOnce } from './settled-days.ts'

const day = 86_400_000

/**
 * Seconds to which rows of a span are put together before they are sent: minutes for what is judged, coarser for what a
 * person looks at from afar. A year of minutes would be half a billion numbers.
 */
export function stepOf({ from, to }: Span): number {
  if (to - from <= longestByMinute) return 60
  return to - from <= 120 * day ? 3600 : 86_400
}

/** From and to in seconds, as whole steps and within 32 bits. */
export function boundsOf(span: Span): { from: number; to: number } {
  const step = stepOf(span)
  const from = Math.floor(span.from / 1000 / step) * step
  const within = (seconds: number) => Math.min(Math.max(seconds, 0), 2 ** 32 - 1)
  return { from: within(from), to: within(Math.ceil(span.to / 1000)) }
}

/**
 * The rows of a span by minute (or hour, or day), endpoint and status, in the layout that {@link TrafficRows} reads.
 *
 * @param settled days that need no putting together, since 1970
 */
export function trafficQuery(table: string, span: Span, settled: readonly number[]): string {
  const step = stepOf(span)
  const { from, to } = boundsOf(span)
  const source = span.source === undefined ? '' : ` AND source = ${quote(span.source)}`
  const columns = 'step, time, host, method, route, status, count, bytes, latency_buckets, latency_counts'
  return `SELECT toUInt32(intDiv(toUInt32(time), ${step}) * ${step / 60}) AS minute,
  toString(host) AS vhost, toString(method) AS verb, toString(route) AS template, status,
  toUInt32(max(step)) AS seconds, toUInt64(sum(count)) AS n, toUInt64(sum(bytes)) AS sent,
  sumMap(latency_buckets, latency_counts) AS latency
FROM (
${rowsOnce(table, columns, from, to, source, settled)}
)
GROUP BY minute, vhost, verb, template, status`
}

/** Takes rows of {@link trafficQuery} from one shard after another. */
export class TrafficRows {
  readonly traffic = new Traffic()
  readonly step: number
  readonly #span: Span
  /** Where rows of hours and of days end, in seconds. */
  #hoursEnd = 0
  #daysEnd = 0
  #ids = new Map<string, number>()

  constructor(span: Span) {
    this.#span = span
    this.step = stepOf(span)
  }

  row(reader: RowReader): void {
    const minute = reader.u32()
    const { at } = reader
    const key = reader.keyOf(3)
    const end = reader.at
    const status = reader.u16()
    const seconds = reader.u32()
    const count = reader.u64()
    const bytes = reader.u64()
    const buckets = readList(reader, () => reader.u16())
    const counts = readList(reader, () => reader.u64())
    let id = this.#ids.get(key)
    if (id === undefined) {
      const { at: after } = reader
      reader.at = at
      const host = reader.string()
      const method = reader.string()
      const route = reader.string()
      if (reader.at !== end) throw new Error('Cannot read an answer of ClickHouse: its strings moved')
      reader.at = after
      id = this.traffic.counts.idOf({ host, method, route })
      this.#ids.set(key, id)
    }
    // A row of nothing only carries durations; what is more than 32 bits hold is told as that.
    if (count > 0) this.traffic.counts.add(minute, id, status, Math.min(count, 2 ** 32 - 1), bytes)
    const window = Math.floor(minute / latencyStep)
    buckets.forEach((bucket, i) => {
      this.traffic.latency.add(window, id, status, bucket, counts[i] as number)
    })
    // Days are rolled up as wholes.
    const dayEnd = (Math.floor(minute / 1440) + 1) * 86_400
    if (seconds === 3600) this.#hoursEnd = Math.max(this.#hoursEnd, dayEnd)
    if (seconds === 86_400) this.#daysEnd = Math.max(this.#daysEnd, dayEnd)
  }

  /** Finest first, as {@link StoredTraffic} has them. */
  steps(): { from: number; seconds: number }[] {
    const { from: begin, to } = this.#span
    const daysEnd = Math.max(begin, this.#daysEnd * 1000)
    const hoursEnd = Math.max(daysEnd, this.#hoursEnd * 1000)
    const steps: { from: number; seconds: number }[] = []
    for (const [from, kept] of [
      [hoursEnd, 60],
      [daysEnd, 3600],
      [begin, 86_400],
    ] as const) {
      const seconds = Math.max(kept, this.step)
      const last = steps.at(-1)
      if (last?.seconds === seconds) last.from = from
      else if (from < (last?.from ?? to)) steps.push({ from, seconds })
    }
    return steps
  }

  /** Adds what another shard said. */
  add(other: TrafficRows): void {
    const { counts, latency } = this.traffic
    counts.addAll(other.traffic.counts)
    const ids = other.traffic.counts.endpoints.map((endpoint) => counts.idOf(endpoint))
    for (const [window, cells] of other.traffic.latency.windows) {
      for (const [cell, sketch] of cells) {
        latency.of(window, ids[Math.floor(cell / 1024)] as number, cell % 1024).merge(sketch)
      }
    }
    this.#hoursEnd = Math.max(this.#hoursEnd, other.#hoursEnd)
    this.#daysEnd = Math.max(this.#daysEnd, other.#daysEnd)
  }
}

const none: readonly number[] = []

export function readList(reader: RowReader, item: () => number): readonly number[] {
  const size = reader.size()
  return size === 0 ? none : Array.from({ length: size }, item)
}
