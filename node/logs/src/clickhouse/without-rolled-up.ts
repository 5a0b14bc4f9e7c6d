import type { StoredRow } from '../store.ts'
import type { Connection } from './connection.ts'
import { quote } from './quote.ts'
import { latest } from './tables.ts'

/** Rows whose minutes are not yet part of a row of an hour or a day of the same source. */
export async function withoutRolledUp(
  connection: Connection,
  table: string,
  source: string,
  rows: readonly StoredRow[],
): Promise<readonly StoredRow[]> {
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const { minute } of rows) {
    first = Math.min(first, minute)
    last = Math.max(last, minute)
  }
  const sql = `SELECT step, toUInt32(time), toString(host), toString(route), toString(method), status, parts
FROM ${latest(table)}
WHERE source = ${quote(source)} AND step > 60
  AND time >= toDateTime(${Math.floor(first / 1440) * 86_400}) AND time <= toDateTime(${last * 60})`
  const covered = await connection.stream(sql, {}, () => {
    const sums = new Map<string, bigint>()
    return {
      row(reader) {
        const step = reader.u32()
        const start = reader.u32()
        const [host, route, method] = [reader.string(), reader.string(), reader.string()]
        const status = reader.u16()
        const [low, high] = [reader.u32(), reader.u32()]
        sums.set(keyOf(step, start / 60, { host, route, method, status }), (BigInt(high) << 32n) | BigInt(low))
      },
      end: () => sums,
    }
  })
  if (covered.size === 0) return rows
  const has = (step: number, start: number, bit: number, row: StoredRow) =>
    (((covered.get(keyOf(step, start, row)) ?? 0n) >> BigInt(bit)) & 1n) === 1n
  return rows.filter((row) => {
    const { minute } = row
    const hour = Math.floor(minute / 60)
    const day = Math.floor(minute / 1440)
    return !has(3600, hour * 60, minute % 60, row) && !has(86_400, day * 1440, hour % 24, row)
  })
}

type Key = Pick<StoredRow, 'host' | 'route' | 'method' | 'status'>

function keyOf(step: number, start: number, { host, route, method, status }: Key): string {
  return JSON.stringify([step, start, host, route, method, status])
}
