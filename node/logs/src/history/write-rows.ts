import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import type { Batch, Position, StoredRow } from '../store.ts'
import type { Names } from './names.ts'
import { timestamp } from './quote.ts'
import { sameRow } from './schema.ts'

/** Writes the rows of a batch in the place of those that it knows better, in the transaction that the caller has begun. */
export async function writeRows(writer: DuckDBConnection, batch: Batch, source: number, names: Names): Promise<void> {
  await append(writer, batch, source, names)
  if (batch.rows.length > 0) await replaceRows(writer, batch.rows)
}

/** Where the reading of a source's files has come to, in the place of where it was. */
export async function writePositions(
  writer: DuckDBConnection,
  positions: readonly Position[],
  source: number,
): Promise<void> {
  await writer.run(`delete from positions where source = ${source}`)
  const appender = await writer.createAppender('positions')
  for (const { path, fingerprint, offset } of positions) {
    appender.appendInteger(source)
    appender.appendVarchar(path)
    appender.appendVarchar(fingerprint)
    appender.appendBigInt(BigInt(offset))
    appender.endRow()
  }
  appender.closeSync()
}

async function append(writer: DuckDBConnection, { rows, version }: Batch, source: number, names: Names): Promise<void> {
  const { DuckDBTimestampValue } = await import('@duckdb/node-api')
  const cells = await writer.createAppender('incoming_responses', null, 'temp')
  const durations = await writer.createAppender('incoming_durations', null, 'temp')
  for (const row of rows) {
    const { minute, status, count, bytes, latency } = row
    const time = new DuckDBTimestampValue(BigInt(minute) * 60_000_000n)
    const endpoint = names.endpoint(row)
    const key = (appender: DuckDBAppender): void => {
      appender.appendTimestamp(time)
      appender.appendInteger(60)
      appender.appendInteger(source)
      appender.appendInteger(endpoint)
      appender.appendUSmallInt(status)
    }
    key(cells)
    cells.appendBigInt(BigInt(count))
    cells.appendBigInt(BigInt(Math.round(bytes)))
    cells.appendBigInt(BigInt(version))
    cells.endRow()
    for (let at = 0; at + 1 < latency.length; at += 2) {
      key(durations)
      durations.appendUSmallInt(latency[at] as number)
      durations.appendBigInt(BigInt(latency[at + 1] as number))
      durations.endRow()
    }
  }
  cells.closeSync()
  durations.closeSync()
}

async function replaceRows(writer: DuckDBConnection, rows: readonly StoredRow[]): Promise<void> {
  let oldest = Number.POSITIVE_INFINITY
  for (const { minute } of rows) oldest = Math.min(oldest, minute)
  // Said as a constant, so that only the newest row groups are looked at.
  const from = timestamp(oldest * 60_000)
  const same = sameRow('old', 'new')
  await writer.run(`delete from incoming_responses as new using response_cells as old
    where ${same} and old.version > new.version and old.time >= ${from}`)
  await writer.run(`delete from duration_cells as old using incoming_responses as new
    where ${same} and old.time >= ${from}`)
  await writer.run(`delete from response_cells as old using incoming_responses as new
    where ${same} and old.time >= ${from}`)
  await writer.run(`insert into duration_cells select new.* from incoming_durations as new
    where exists (select 1 from incoming_responses as old where ${same})`)
  await writer.run('insert into response_cells select * from incoming_responses')
  await writer.run('delete from incoming_responses')
  await writer.run('delete from incoming_durations')
}
