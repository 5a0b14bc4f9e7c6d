import type { DuckDBConnection } from '@duckdb/node-api'
import { timestamp } from './quote.ts'

/** For how many days each kind of row is kept, counted from now; hours begin where minutes end. */
export interface Retention {
  readonly minutes: number
  readonly hours: number
  /** Infinity: for ever. */
  readonly days: number
}

export const usualRetention: Retention = { minutes: 14, hours: 90, days: Number.POSITIVE_INFINITY }

const day = 86_400_000

/**
 * Puts minutes into hours and hours into days, in the transaction that the caller has begun. A minute that is written
 * after its hour was made is added to it the next time.
 */
export async function rollUp(connection: DuckDBConnection, retention: Retention, now: number): Promise<void> {
  // On whole days, so that an hour is never made of half its minutes, nor a day of half its hours.
  const start = (days: number): number => (Math.floor(now / day) - days) * day
  await coarsen(connection, 60, 3600, 'hour', start(retention.minutes))
  await coarsen(connection, 3600, day / 1000, 'day', start(Math.max(retention.hours, retention.minutes)))
  if (Number.isFinite(retention.days)) {
    const oldest = timestamp(start(Math.max(retention.days, retention.hours, retention.minutes)))
    await connection.run(`delete from response_cells where time < ${oldest}`)
    await connection.run(`delete from duration_cells where time < ${oldest}`)
    await connection.run(`delete from incidents where coalesce(ended, raised) < ${oldest}`)
  }
}

async function coarsen(
  connection: DuckDBConnection,
  fine: number,
  coarse: number,
  unit: string,
  before: number,
): Promise<void> {
  const old = `step = ${fine} and time < ${timestamp(before)}`
  for (const [table, keys, sums] of [
    [
      'response_cells',
      'endpoint, status',
      'sum(count)::bigint as count, sum(bytes)::bigint as bytes, max(version) as version',
    ],
    ['duration_cells', 'endpoint, status, bucket', 'sum(count)::bigint as count'],
  ]) {
    const [found] = await (await connection.run(`select 1 from ${table} where ${old} limit 1`)).getRows()
    if (found === undefined) continue
    // Coarse rows of the same time, made before, go in again with what came late.
    const taken = `(${old}) or (step = ${coarse} and time in
      (select distinct date_trunc('${unit}', time) from ${table} where ${old}))`
    await connection.run(`create or replace temp table coarser as
      select date_trunc('${unit}', time) as time, ${coarse} as step, source, ${keys}, ${sums}
      from ${table} where ${taken} group by all order by all`)
    await connection.run(`delete from ${table} where ${taken}`)
    await connection.run(`insert into ${table} by name from coarser`)
    await connection.run('drop table coarser')
  }
}
