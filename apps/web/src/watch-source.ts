import type { Report } from '@statute/traffic'

/** Logs that are followed. */
export interface WatchSource {
  /** What they say up to now. */
  current(): Report
  /** Tells of every newer report. Returns how to stop. */
  subscribe(listener: (report: Report) => void): () => void
}
