const minuteLength = 60_000

export interface ClockOptions {
  /** Milliseconds after the end of a minute in which its lines still come; 10 s unless told, longer where logs are delivered. */
  readonly grace?: number
  /** The first minute to be over: what lies before was judged already. The first that is seen unless told. */
  readonly from?: number
}

/**
 * Says which minutes are over. A minute is over when the log has a line two minutes later, or, at the end of a log that
 * is written now, when this machine's clock is past it by the grace. Every minute is over once: what comes late is
 * counted, but the minute is not given out again.
 */
export class MinuteClock {
  readonly #grace: number
  #next: number | null
  /** File → its newest minute. */
  readonly #newest = new Map<string, number>()
  #live = false
  /** Files may begin at different times: until the first minute is over, an earlier one may come. */
  #fixed: boolean

  constructor({ grace = 10_000, from }: ClockOptions = {}) {
    this.#grace = grace
    this.#next = from ?? null
    this.#fixed = from !== undefined
  }

  /** The first minute that is not over; null before anything was seen. */
  get next(): number | null {
    return this.#next
  }

  /** Lines of these minutes were read from a file. */
  see(file: string, first: number, last: number, now: number): void {
    const present = Math.floor(now / minuteLength)
    if (!this.#fixed) this.#next = Math.min(this.#next ?? first, first)
    // A line from the future has a clock that goes wrong: it must not end the minutes of all others.
    const newest = Math.min(last, present + 1)
    this.#newest.set(file, Math.max(this.#newest.get(file) ?? 0, newest))
    if (newest >= present - 10) this.#live = true
  }

  /**
   * The minutes that are over now and were not before: `[from, to)`.
   * @param behind Files that were not read to their end yet: minutes wait for them.
   */
  over(now: number, behind: readonly string[] = []): { readonly from: number; readonly to: number } | null {
    const from = this.#next
    if (from === null) return null
    let to = Math.max(0, ...this.#newest.values()) - 1
    if (this.#live) to = Math.max(to, Math.floor((now - this.#grace) / minuteLength))
    for (const file of behind) to = Math.min(to, (this.#newest.get(file) ?? 0) - 1)
    if (to <= from) return null
    this.#next = to
    this.#fixed = true
    return { from, to }
  }
}
