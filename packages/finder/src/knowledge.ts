/** What the finder says beside a code; generated from the pages of the codes. */
export interface Knowledge {
  readonly meaning: string
  readonly situations: readonly string[]
  /** Fields that the answer must or should have. */
  readonly fields: readonly string[]
  /** Look-alikes, each with the deciding question and its answer. */
  readonly alike: readonly (readonly [than: number, because: string])[]
}
