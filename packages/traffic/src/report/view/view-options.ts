export interface ViewOptions {
  /** Address of the page of a code; null where there is none to lead to. */
  readonly codePage: (status: number) => string | null
}
