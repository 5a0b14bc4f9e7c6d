import type { StoredRow } from '../store.ts'

/** Some shards took their rows, and others were away. Writing the whole batch again is safe; so is writing only these. */
export class NotWrittenError extends Error {
  override readonly name = 'NotWrittenError'
  /** What is not in the cluster. */
  readonly rows: readonly StoredRow[]
  /** "shard 2 of 2 (127.0.0.1:8124) does not answer". */
  readonly missing: readonly string[]

  constructor(rows: readonly StoredRow[], of: number, missing: readonly string[], options?: ErrorOptions) {
    const what = rows.length > 0 ? `${rows.length} of ${of} rows` : 'how far the reading of a log has come'
    super(`Cannot write ${what}: ${missing.join('; ')}`, options)
    this.rows = rows
    this.missing = missing
  }
}

/** By name: there may be two copies of this module. */
export function isNotWritten(error: unknown): error is NotWrittenError {
  return error instanceof Error && error.name === 'NotWrittenError'
}
