import type { Connection } from './connection.ts'
import { quote } from './quote.ts'

/** Days of a server whose rows are one part, so that each is there in one version only. */
export interface Settled {
  /** Since 1970, ascending. */
  readonly days: readonly number[]
  /** Changes when one of the days does. */
  readonly state: string
}

/** Days from a moment to another, in seconds, of which every row was put together with its other versions. */
export async function settledDays(
  connection: Connection,
  database: string,
  from: number,
  to: number,
): Promise<Settled> {
  const rows = await connection.rows(`SELECT toUInt32(partition) AS day, max(max_block_number) FROM system.parts
WHERE active AND database = ${quote(database)} AND table = 'statute_responses'
GROUP BY day HAVING count() = 1 AND day >= ${Math.ceil(from / 86_400)} AND day < ${Math.floor(to / 86_400)} ORDER BY day`)
  return { days: rows.map(([day]) => Number(day)), state: JSON.stringify(rows) }
}

/**
 * The rows of a span, each once: days that are settled as they stand, which several threads can read, and what lies
 * between them put together row by row.
 *
 * @param columns what is wanted, as SQL
 * @param and further conditions
 */
export function rowsOnce(
  table: string,
  columns: string,
  from: number,
  to: number,
  and: string,
  days: readonly number[],
) {
  const plain: [number, number][] = []
  const mixed: [number, number][] = []
  let at = from
  for (const day of days) {
    const start = day * 86_400
    const last = plain.at(-1)
    if (start > at) mixed.push([at, start])
    if (start === at && last?.[1] === start) last[1] = start + 86_400
    else plain.push([start, start + 86_400])
    at = start + 86_400
  }
  if (at < to) mixed.push([at, to])
  const select = (rows: string, ranges: readonly [number, number][]) =>
    ranges.length === 0
      ? []
      : [`SELECT ${columns} FROM ${rows} WHERE (${ranges.map((range) => between(...range)).join(' OR ')})${and}`]
  return [...select(table, plain), ...select(`${table} FINAL`, mixed)].join('\nUNION ALL\n')
}

function between(from: number, to: number): string {
  return `time >= toDateTime(${from}) AND time < toDateTime(${to})`
}
