import type { Traffic } from '@statute/traffic'

/**
 * Where counts are kept. A row is absolute: it says how many there were in its minute, not how many more; writing it
 * again replaces it, so that a write that is repeated after a failure counts nothing twice.
 */
export interface Store {
  /** For people: `history.duckdb`, `clickhouse://…/statute` (without credentials). */
  readonly name: string
  /** Writes rows and positions in one act, or, where the store has no transactions, rows before positions. */
  commit(batch: Batch): Promise<void>
  /** Where the reading of a source's files had come to. */
  positions(source: string): Promise<readonly Position[]>
  /**
   * The rows of one source from a minute on, up to before another: what a reader must know to go on counting a minute
   * that it had begun. More rows than asked for do no harm.
   */
  rowsFrom(source: string, minute: number, before?: number): Promise<readonly StoredRow[]>
  /** The version of the last batch of a source; 0 if there is none. A store that keeps positions should say it. */
  lastVersion?(source: string): Promise<number>
  /** What is kept of a span of time, of all sources or of one, as the judge and the views take it. */
  read(span: Span): Promise<StoredTraffic>
  /** Puts old minutes into hours and hours into days, and forgets what is older than the retention. */
  rollUp(now: number): Promise<void>
  close(): Promise<void>
}

export interface StoredRow {
  /** Since 1970 UTC. */
  readonly minute: number
  readonly host: string
  readonly route: string
  readonly method: string
  readonly status: number
  readonly count: number
  readonly bytes: number
  /** Buckets of a sketch as pairs `bucket, count`; empty where the log has no durations. */
  readonly latency: readonly number[]
}

export interface Position {
  readonly path: string
  /** Says that it is the same file although its name changed, and another one although its name did not. */
  readonly fingerprint: string
  readonly offset: number
}

export interface Batch {
  /** Who reads: a name for this reader on this machine, `web-1:/var/log/nginx/access.log`. */
  readonly source: string
  readonly rows: readonly StoredRow[]
  readonly positions: readonly Position[]
  /** Grows with every batch of a source: of two rows with one key the later version counts. */
  readonly version: number
}

export interface Span {
  /** Milliseconds since 1970 UTC; `to` is not in it. */
  readonly from: number
  readonly to: number
  readonly source?: string
}

export interface StoredTraffic {
  readonly traffic: Traffic
  /** Seconds that a row stands for, by the start of the time from which on it is so: minutes first, hours, days. */
  readonly steps: readonly { readonly from: number; readonly seconds: number }[]
  /** What was not there to answer: "shard 2 of 2 (127.0.0.1:9002) does not answer". Empty if the answer is whole. */
  readonly missing: readonly string[]
}
