/**
 * One file of a description: its data at once, the places of its keys only when somebody asks. Most descriptions are read
 * without a single finding, and a tree of places costs more than the data.
 */
export interface Source {
  readonly file: string
  readonly data: unknown
  /** The offset of a key, or of an item of a list; of the deepest one that exists. */
  offsetOf(tokens: readonly string[]): number
  /** Whether a key stands there as a number without quotes, as YAML allows. */
  isNumber(tokens: readonly string[]): boolean
  positionAt(offset: number): { readonly line: number; readonly column: number }
}

export interface SourceFault {
  readonly message: string
  readonly line: number
  readonly column: number
}
