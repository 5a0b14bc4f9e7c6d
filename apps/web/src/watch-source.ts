import type { Report } from '@statute/traffic'

/** Logs that are followed. */
export interface WatchSource {
  /** What they say up to now. */
  current(): Report
  /** How far the reading is of what was written before; null when all of it is read. */
  catchingUp?(): CatchingUp | null
  /** Tells of every newer report. Returns how to stop. */
  subscribe(listener: (report: Report) => void): () => void
}

export interface CatchingUp {
  /** Octets that were read, of those that there are. */
  readonly bytes: number
  readonly total: number
  /** Milliseconds since it began. */
  readonly elapsed: number
}
