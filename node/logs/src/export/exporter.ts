import type { Counts, Incident, Minute } from '@statute/traffic'

/** Somebody who is told what the logs show: a metrics database, a pager, a chat. What fails there is not the reader's concern. */
export interface Exporter {
  /** For people, without credentials: `Prometheus on 127.0.0.1:9464`. */
  readonly name: string
  /**
   * Responses that were not told before: those of a minute that is over. Lines that came late are told as one more
   * `Minute` that has only their cells.
   */
  minute(minute: Minute): void | Promise<void>
  /** After each minute: what is open now, and what has ended since the last call. */
  incidents(open: readonly Incident[], ended: readonly Incident[]): Promise<void>
  /** Before the first minute: what history knows, so that codes are there as 0 before they come again. */
  know?(history: Counts): void
  /** Lines read since the last call, and how many of them were not understood. */
  lines?(read: number, unparsed: number): void
  /** Sends what waits, within some seconds, and lets go. */
  close(): Promise<void>
}
