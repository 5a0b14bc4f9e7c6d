/** One thing read out of a text: what it is called, what it says, and what to think of it. */
export interface Row {
  readonly name: string
  readonly value: string
  readonly note?: string
}
