import type { PackedTraffic, Report } from '@statute/traffic'

/** What one thread is asked for. */
export type Order =
  /** `keep`: what is counted stays there, to be judged. */
  | { readonly ask: 'read'; readonly pieces: readonly Piece[]; readonly keep: boolean }
  /** Unites what the others counted with its own, and judges it. */
  | { readonly ask: 'judge'; readonly others: readonly PackedTraffic[]; readonly sources: readonly string[] }
  /** The same report over a part of the time, in finer steps. */
  | { readonly ask: 'part'; readonly from: number; readonly to: number }

/** What it says. */
export type News =
  | { readonly say: 'progress'; readonly read: number; readonly lines: number }
  | { readonly say: 'counted'; readonly packed: PackedTraffic | null }
  | { readonly say: 'report'; readonly report: Report }
  | { readonly say: 'part'; readonly report: Report }
  | { readonly say: 'trouble'; readonly message: string }

/** Octets `[from, to)` of a file: whole lines, or all of one that is compressed. */
export interface Piece {
  readonly file: File
  readonly from: number
  readonly to: number
  readonly gzip: boolean
}
