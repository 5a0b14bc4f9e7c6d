import { randomBytes } from 'node:crypto'
import type { Connection } from './connection.ts'
import type { Keep } from './keep.ts'
import { quote, quoteName } from './quote.ts'
import { dayOf, latest, type Tables } from './tables.ts'

const secondsOfDay = 86_400
/** Tables of sums, with the time at which they were made. */
const beside = 'statute_rolling_'
/** Tables that were left behind when a roll-up was killed. */
const abandonedMs = 3_600_000

/**
 * Puts the days that are old enough into hours, later into days, and drops those beyond the retention. A day is added up
 * beside the table and put into it in the place of its finer rows in one act of the server, so that whoever reads sees
 * each request once, and two who do it at the same time do the same.
 *
 * @param quiet a day that was written to less than so many seconds ago is left for another time
 */
export async function rollUpShard(
  connection: Connection,
  tables: Tables,
  keep: Keep,
  now: number,
  quiet: number,
): Promise<void> {
  await dropAbandoned(connection, tables)
  await settle(connection, tables, now, quiet)
  const today = Math.floor(now / 1000 / secondsOfDay)
  const days = await connection.rows(
    `SELECT toUInt32(${dayOf}) AS day, min(step) FROM ${tables.responses}
WHERE time < toDateTime(${(today - keep.minutes) * secondsOfDay}) GROUP BY day ORDER BY day`,
  )
  const due: { day: number; step: number }[] = []
  for (const [dayText, finest] of days) {
    const day = Number(dayText)
    const step = day < today - keep.hours ? secondsOfDay : 3600
    if (day < today - keep.days) await connection.run(`ALTER TABLE ${tables.responses} DROP PARTITION ${day}`)
    else if (Number(finest) < step) due.push({ day, step })
  }
  if (due.length === 0) return
  const sums = `${quoteName(tables.database)}.${beside}${Date.now()}_${randomBytes(6).toString('hex')}`
  await connection.run(`CREATE TABLE ${sums} AS ${tables.responses}`)
  try {
    for (const { day, step } of due) await rollUpDay(connection, tables, sums, day, step, quiet)
  } finally {
    await connection.run(`DROP TABLE IF EXISTS ${sums}`)
  }
}

/** Puts the versions of rows of days that are over together for good: to read them is then less than half the work. */
async function settle(connection: Connection, { database, responses }: Tables, now: number, quiet: number) {
  const days = await connection.rows(`SELECT partition FROM system.parts
WHERE active AND database = ${quote(database)} AND table = 'statute_responses'
GROUP BY partition HAVING count() > 1 AND toUInt32(partition) < ${Math.floor(now / 1000 / secondsOfDay)}
  AND toUInt32(now()) - toUInt32(max(modification_time)) >= ${quiet}`)
  for (const [day] of days) await connection.run(`OPTIMIZE TABLE ${responses} PARTITION ${Number(day)} FINAL`)
}

async function rollUpDay(
  connection: Connection,
  tables: Tables,
  sums: string,
  day: number,
  step: number,
  quiet: number,
): Promise<void> {
  const [lastBlock, secondsAgo] = await lastWrite(connection, tables, day)
  if (Number(secondsAgo) < quiet) return
  const part =
    step === 3600
      ? 'if(step = 60, bitShiftLeft(toUInt64(1), intDiv(toUInt32(time), 60) % 60), parts)'
      : 'if(step < 86400, bitShiftLeft(toUInt64(1), intDiv(toUInt32(time), 3600) % 24), parts)'
  await connection.run(`INSERT INTO ${sums}
SELECT toUInt32(${step}), bucket, source, host, route, method, status, n, sent, latency.1, latency.2, newest, whole
FROM (
SELECT toDateTime(intDiv(toUInt32(time), ${step}) * ${step}) AS bucket, source, host, route, method, status,
  sum(count) AS n, sum(bytes) AS sent, sumMap(latency_buckets, latency_counts) AS latency, max(version) AS newest,
  groupBitOr(${part}) AS whole
FROM ${latest(tables.responses)}
WHERE time >= toDateTime(${day * secondsOfDay}) AND time < toDateTime(${(day + 1) * secondsOfDay})
GROUP BY bucket, source, host, route, method, status
)`)
  const [block] = await lastWrite(connection, tables, day)
  if (block === lastBlock) await connection.run(`ALTER TABLE ${tables.responses} REPLACE PARTITION ${day} FROM ${sums}`)
}

/** A number that every write to a day raises and no merge does; seconds since anything happened to its parts. */
async function lastWrite(connection: Connection, { database }: Tables, day: number): Promise<readonly unknown[]> {
  const [row] = await connection.rows(`SELECT max(max_block_number), toUInt32(now()) - toUInt32(max(modification_time))
FROM system.parts
WHERE active AND database = ${quote(database)} AND table = 'statute_responses' AND partition = '${day}'`)
  return row ?? []
}

async function dropAbandoned(connection: Connection, { database }: Tables) {
  const tables = await connection.rows(
    `SELECT name FROM system.tables WHERE database = ${quote(database)} AND name LIKE '${beside}%'`,
  )
  for (const [name] of tables) {
    const made = Number(String(name).slice(beside.length).split('_', 1)[0])
    if (Date.now() - made > abandonedMs)
      await connection.run(`DROP TABLE IF EXISTS ${quoteName(database)}.${quoteName(String(name))}`)
  }
}
