import type { StoredRow } from '../store.ts'
import type { Connection } from './connection.ts'
import type { Dialect } from './dialects/dialect.ts'
import { quote } from './quote.ts'
import { readList } from './read-traffic.ts'
import { latest } from './tables.ts'

/** The rows of minutes of one source from a minute on, each in its latest version. */
export function storedRows(
  connection: Connection,
  { reading }: Dialect,
  table: string,
  source: string,
  minute: number,
): Promise<StoredRow[]> {
  const sql = `SELECT toUInt32(intDiv(toUInt32(time), 60)), toString(host), toString(route), toString(method), status,
  count, bytes, latency_buckets, latency_counts
FROM ${latest(table)}
WHERE source = ${quote(source)} AND step = 60 AND time >= toDateTime(${Math.max(0, minute * 60)})`
  return connection.stream(sql, reading, () => {
    const rows: StoredRow[] = []
    return {
      row(reader) {
        const row = {
          minute: reader.u32(),
          host: reader.string(),
          route: reader.string(),
          method: reader.string(),
          status: reader.u16(),
          count: reader.u64(),
          bytes: reader.u64(),
        }
        const buckets = readList(reader, () => reader.u16())
        const counts = readList(reader, () => reader.u64())
        rows.push({ ...row, latency: buckets.flatMap((bucket, at) => [bucket, counts[at] as number]) })
      },
      end: () => rows,
    }
  })
}
