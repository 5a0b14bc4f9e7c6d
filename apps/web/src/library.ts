/** What the library offers, as `tools/generate-reference.ts` reads it from the source. */
export interface LibraryFace {
  /** What is imported: `statute`, `statute/client`. */
  readonly from: string
  readonly about: string
  readonly entries: readonly LibraryEntry[]
}

export interface LibraryEntry {
  readonly name: string
  readonly kind: 'function' | 'value' | 'type'
  /** The file it stands in, without its ending: `demanding`. */
  readonly file: string
  readonly signatures: readonly string[]
  /** Paragraphs. */
  readonly doc: readonly string[]
  readonly params: readonly (readonly [name: string, text: string])[]
  readonly returns: string | null
  readonly throws: readonly string[]
  /** Sections that it enforces: `RFC 9110 §15.5.6`. */
  readonly spec: readonly string[]
  /** Statuses of what it returns. */
  readonly status: readonly number[]
}
