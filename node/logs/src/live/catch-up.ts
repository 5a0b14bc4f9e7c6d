/** How far the reading has come of what was written before it was looked at. */
export interface CatchingUp {
  /** Octets that were read, of those that there are. */
  readonly bytes: number
  readonly total: number
  /** Milliseconds since it began. */
  readonly elapsed: number
}

/** Knows whether the reading is behind its files, and since when: at the start, and after a machine slept. */
export class CatchUp {
  #began: { readonly at: number; readonly read: number } | null = null
  #state: CatchingUp | null = null

  /** Null when everything that was written is read. */
  get state(): CatchingUp | null {
    return this.#state
  }

  /**
   * @param read octets since the start of the program
   * @param left octets that are still to be read
   */
  see(read: number, left: number, now: number): void {
    if (left === 0) {
      this.#began = null
      this.#state = null
      return
    }
    this.#began ??= { at: now, read }
    const bytes = read - this.#began.read
    this.#state = { bytes, total: bytes + left, elapsed: now - this.#began.at }
  }
}
