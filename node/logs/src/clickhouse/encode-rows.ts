import type { StoredRow } from '../store.ts'
import { RowWriter } from './row-binary.ts'

/** One INSERT: as many rows as a server takes at once without complaint. */
export interface Parcel {
  readonly rows: readonly StoredRow[]
  readonly bytes: Uint8Array
}

const mostRows = 100_000
/** ClickHouse refuses an INSERT into more than 100 partitions, which here are days. */
const mostDays = 90

export const rowColumns =
  '(step, time, source, host, route, method, status, count, bytes, latency_buckets, latency_counts, version)'

export function* parcels(source: string, version: number, rows: readonly StoredRow[]): Generator<Parcel> {
  const inOrder = rows.toSorted((a, b) => a.minute - b.minute)
  let from = 0
  while (from < inOrder.length) {
    const lastDay = dayOf(inOrder[from] as StoredRow) + mostDays
    let to = from
    while (to < inOrder.length && to - from < mostRows && dayOf(inOrder[to] as StoredRow) < lastDay) to++
    const part = inOrder.slice(from, to)
    yield { rows: part, bytes: encode(source, version, part) }
    from = to
  }
}

function encode(source: string, version: number, rows: readonly StoredRow[]): Uint8Array {
  const writer = new RowWriter()
  for (const { minute, host, route, method, status, count, bytes, latency } of rows) {
    writer.u32(60)
    writer.u32(minute * 60)
    writer.string(source)
    writer.string(host)
    writer.string(route)
    writer.string(method)
    writer.u16(status)
    writer.u64(count)
    writer.u64(bytes)
    writer.size(latency.length / 2)
    for (let at = 0; at < latency.length; at += 2) writer.u16(latency[at] as number)
    writer.size(latency.length / 2)
    for (let at = 1; at < latency.length; at += 2) writer.u64(latency[at] as number)
    writer.u64(version)
  }
  return writer.bytes
}

function dayOf({ minute }: StoredRow): number {
  return Math.floor(minute / 1440)
}
