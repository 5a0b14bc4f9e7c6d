import type { Exchange, SourceFormat } from '../message.ts'

export interface ReadExchanges {
  readonly format: SourceFormat
  readonly exchanges: readonly Exchange[]
  /** What could not be read, with its line or entry. Nothing is thrown, the rest is read. */
  readonly notes: readonly ReadNote[]
}

export interface ReadNote {
  /** From 1; null where the format has no lines. */
  readonly line: number | null
  readonly message: string
}
