import type { PackedTraffic, Plan, Report } from '@statute/traffic'

/** What one thread is asked for. */
export type Order =
  /** Looks at the beginnings of files, and at some places of each piece, before all of it is read. */
  | { readonly ask: 'look'; readonly files: readonly File[]; readonly pieces: readonly Piece[] }
  /** `keep`: what is counted stays there, to be judged. */
  | { readonly ask: 'read'; readonly pieces: readonly Piece[]; readonly looked: Looked; readonly keep: boolean }
  /** Unites what the others counted with its own, and judges it. */
  | { readonly ask: 'judge'; readonly others: readonly PackedTraffic[]; readonly sources: readonly string[] }
  /** The same report over a part of the time, in finer steps. */
  | { readonly ask: 'part'; readonly from: number; readonly to: number }

/** What it says. */
export type News =
  | { readonly say: 'looked'; readonly looked: Looked }
  | { readonly say: 'progress'; readonly read: number; readonly lines: number }
  | { readonly say: 'counted'; readonly packed: PackedTraffic | null }
  | { readonly say: 'report'; readonly report: Report }
  | { readonly say: 'part'; readonly report: Report }
  | { readonly say: 'trouble'; readonly message: string }

/** What all threads are to know, so that they take a line and a path for the same. */
export interface Looked {
  /** One to a file. */
  readonly plans: readonly Plan[]
  readonly templates: readonly string[]
}

/** Octets `[from, to)` of a file: whole lines, or all of one that is compressed. */
export interface Piece {
  readonly file: File
  /** Index into the files. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly gzip: boolean
}
