/**
 * How fast the error budget burns: multi-window, multi-burn-rate alerts (Google, The Site Reliability Workbook, 2018,
 * chapter 5). A long window says that it matters, a short one that it goes on.
 */
export interface BurnWindow {
  /** Minutes. */
  readonly long: number
  readonly short: number
  /** Times the rate at which the budget would last just as long as it must. */
  readonly factor: number
  readonly severity: 'page' | 'ticket'
}

export const burnWindows: readonly BurnWindow[] = [
  { long: 60, short: 5, factor: 14.4, severity: 'page' },
  { long: 360, short: 30, factor: 6, severity: 'page' },
  { long: 4320, short: 360, factor: 1, severity: 'ticket' },
]

/** A time in which the budget burnt too fast. */
export interface Burn {
  readonly window: BurnWindow
  /** Minutes since 1970: the beginning of the short window that said so first, the minute in which it was said, the last one. */
  readonly from: number
  readonly raised: number
  to: number | null
  /** The highest burn rate of the long window: 1 uses up the budget in exactly its time. */
  peak: number
  /** Server errors from `from` on. */
  count: number
}

const kept = 4321
/** Errors in the long window, at least: one failure in a quiet night is no rate. */
const fewest = 10

export class BurnRate {
  readonly burns: Burn[] = []
  readonly #budget: number
  /** Sums since the beginning, by minute in a ring. */
  readonly #errors = new Float64Array(kept)
  readonly #requests = new Float64Array(kept)
  #first = -1
  #now = -1
  readonly #open = new Map<BurnWindow, Burn>()

  /** `objective`: the share of requests to be answered without a server error, such as 0.999. */
  constructor(objective = 0.999) {
    if (!(objective > 0 && objective < 1)) {
      throw new RangeError(`Cannot judge by the objective "${objective}": not a share between 0 and 1, such as 0.999`)
    }
    this.#budget = 1 - objective
  }

  /** Takes a minute. Minutes come in order; what is left out had no request. */
  see(minute: number, errors: number, requests: number): void {
    if (this.#first < 0) {
      this.#first = minute
      this.#now = minute - 1
    }
    let sumErrors = this.#now < this.#first ? 0 : (this.#errors[this.#now % kept] as number)
    let sumRequests = this.#now < this.#first ? 0 : (this.#requests[this.#now % kept] as number)
    for (let at = Math.max(this.#now + 1, minute - kept + 1); at <= minute; at++) {
      if (at === minute) {
        sumErrors += errors
        sumRequests += requests
      }
      this.#errors[at % kept] = sumErrors
      this.#requests[at % kept] = sumRequests
    }
    this.#now = minute
    for (const window of burnWindows) this.#look(window, errors)
  }

  /** Burn rate over the last minutes; 0 if nobody asked for anything. */
  rate(minutes: number): number {
    const requests = this.#since(this.#requests, minutes)
    return requests === 0 ? 0 : this.#since(this.#errors, minutes) / requests / this.#budget
  }

  #since(sums: Float64Array, minutes: number): number {
    const before = this.#now - Math.min(minutes, kept - 1)
    return (sums[this.#now % kept] as number) - (before < this.#first ? 0 : (sums[before % kept] as number))
  }

  #look(window: BurnWindow, errors: number): void {
    const long = this.rate(window.long)
    const short = this.rate(window.short)
    const open = this.#open.get(window)
    const burns = long > window.factor && short > window.factor && this.#since(this.#errors, window.long) >= fewest
    if (open !== undefined) {
      open.count += errors
      if (burns) open.peak = Math.max(open.peak, long)
      else if (short <= window.factor) {
        open.to = this.#now
        this.#open.delete(window)
      }
    } else if (burns) {
      const from = Math.max(this.#first, this.#now - window.short + 1)
      const made: Burn = {
        window,
        from,
        raised: this.#now,
        to: null,
        peak: long,
        count: this.#since(this.#errors, window.short),
      }
      this.burns.push(made)
      this.#open.set(window, made)
    }
  }
}
