import type { ClickHouseSettings } from '@clickhouse/client'
import type { Position } from '../store.ts'
import type { Connection } from './connection.ts'
import { quote } from './quote.ts'
import { RowWriter } from './row-binary.ts'

/** Where the reading of a source's files had come to, by path. */
export async function readPositions(connection: Connection, table: string, source: string): Promise<Position[]> {
  const rows = await connection.rows(`SELECT path, argMax(fingerprint, version), toString(argMax(offset, version))
FROM ${table} WHERE source = ${quote(source)} GROUP BY path ORDER BY path`)
  return rows.map(([path, fingerprint, offset]) => ({
    path: String(path),
    fingerprint: String(fingerprint),
    offset: Number(offset),
  }))
}

export async function writePositions(
  connection: Connection,
  table: string,
  { source, version, positions }: { source: string; version: number; positions: readonly Position[] },
  settings: ClickHouseSettings,
): Promise<void> {
  const writer = new RowWriter()
  for (const { path, fingerprint, offset } of positions) {
    writer.string(source)
    writer.string(path)
    writer.string(fingerprint)
    writer.u64(offset)
    writer.u64(version)
  }
  await connection.insert(`${table} (source, path, fingerprint, offset, version)`, writer.bytes, settings)
}
