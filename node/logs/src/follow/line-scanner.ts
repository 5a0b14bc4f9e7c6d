import type { Traffic } from '@statute/traffic'

/** What makes counts of lines; `Scanner` of `@statute/traffic` is one. */
export interface LineScanner {
  /** Takes whole lines at once, and keeps none of their octets. */
  feed(octets: Uint8Array): void
  /** Everything counted since the last time. */
  take(): Traffic
}
