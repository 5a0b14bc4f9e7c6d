import type { Pattern } from '@statute/traffic'

export interface ReadOptions {
  /** Threads that read, this one with them; as many as there are cores (four at most) unless told. */
  readonly threads?: number
  /** Name of a format, or a definition: a `log_format`, a `LogFormat`, … Found out from the lines unless told. */
  readonly format?: string
  /** For times without a zone: minutes east of UTC. This machine's unless told. */
  readonly zone?: number
  /** Routes that are known. */
  readonly patterns?: readonly Pattern[]
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** Takes what could not be read to its end; without it that is an error. */
  readonly onTrouble?: (message: string) => void
}

export interface Progress {
  readonly bytes: number
  /** Null if nobody knows: compressed files and pipes. */
  readonly total: number | null
}
