import type { CatchingUp } from '@statute/logs/live/catch-up'
import type { Report } from '@statute/traffic'

/**
 * Logs that are being followed, as the views take them. A report covers the last hours by the minute, so that its
 * timeline moves on; open incidents have no end.
 */
export interface LiveSource {
  current(): Report
  /** How far the reading is of what was there before; null when it has come to the end. */
  catchingUp?(): CatchingUp | null
  /** Tells of every change until what it returns is called. A listener may be slow: reports that nobody drew are lost. */
  subscribe(listener: (report: Report) => void): () => void
  /** When there is nothing more to come: a pipe was closed. Fails with what keeps it from going on. */
  readonly ended: Promise<void>
  close(): Promise<void>
}
