import { Affair } from './affair.ts'
import { isRoute, scopeOf } from './scope.ts'
import { kept, type Series } from './series.ts'
import { surprise } from './surprise.ts'
import { block } from './volume.ts'

/** Requests that a route missed since its last one, and the most that it ever did: how steadily it is asked. */
interface Gap {
  missing: number
  longest: number
}

/** Requests missing in a row that are beyond what a route is used to. For independent ones each more is e times rarer. */
function enough({ longest }: Gap): number {
  return Math.max(12, 1.25 * longest + 8)
}

/** Sees when a route that was asked all day is asked no more. */
export class DeadRoutes {
  readonly #series: Series
  /** Requests of each group by hour, two days of them. */
  readonly #hours: (Float64Array | undefined)[] = []
  readonly #gaps: (Gap | undefined)[] = []

  constructor(series: Series) {
    this.#series = series
  }

  remember(): void {
    const series = this.#series
    const { now } = series
    const hour = Math.floor(now / 60)
    if (now % 60 === 0) {
      for (const hours of this.#hours) if (hours !== undefined) hours[hour % 48] = 0
    }
    if (now % block !== block - 1) return
    for (let group = 0; group < series.groups; group++) {
      let hours = this.#hours[group]
      if (hours === undefined) {
        hours = new Float64Array(48)
        this.#hours[group] = hours
      }
      hours[hour % 48] = (hours[hour % 48] as number) + series.requestsIn(group, block)
    }
  }

  /** Routes that are asked no more, at the end of a block, if there was no planned work in the last `calm` minutes. */
  see(calm: number, found: Affair[]): void {
    const series = this.#series
    const { now } = series
    const back = (Math.floor(now / 60) + 24) % 48
    const whole = Math.min(1, series.requestsIn(0, 15) / Math.max(1, series.usualRate(0) * 15))
    const known = series.age > 1440 + 60
    const all = this.#hours[0]
    if (all === undefined) return
    // A Saturday asks less than a Friday did.
    const level = Math.min(
      1,
      (2 * series.requestsIn(0, 60)) / Math.max(1, (all[back] as number) + (all[(back + 1) % 48] as number)),
    )
    for (let group = 1; group < series.groups; group++) {
      if (!isRoute(series, group) || (series.timeLong[group] as number) < 500) continue
      const rate = series.usualRate(group)
      const hours = this.#hours[group]
      if (hours === undefined) continue
      const gap = this.#gap(group)
      const requests = series.requestsIn(group, block)
      if (calm < block) gap.missing = 0
      else if (requests > 0) {
        // A gap that was told of is not yet how things are.
        gap.longest = Math.max(gap.longest, Math.min(gap.missing, enough(gap)))
        gap.missing = 0
      }
      if (requests > 0.1 * rate * block * whole) continue
      // What was not asked at this hour yesterday is not missed.
      const yesterday = (Math.min(hours[back] as number, hours[(back + 1) % 48] as number) / 60) * level
      const usual = Math.min(rate * whole, known ? yesterday : rate)
      if (requests === 0 && known) gap.missing += usual * block
      const length = gap.missing >= enough(gap) ? block : this.#fewer(group, usual)
      if (length === 0 || length > calm) continue
      let from = now
      while (from > now - kept + 2 && series.requestsIn(group, 1, now - from + 1) === 0) from--
      const affair = new Affair('silence', null, scopeOf(series, group), 'route-dead', from, now)
      affair.baseline = rate
      affair.level = usual
      affair.peak = series.requestsIn(group, length) / length
      found.push(affair)
    }
  }

  /** Minutes in which a route was hardly asked; 0 if it was. */
  #fewer(group: number, usual: number): number {
    for (const length of [10, 20, 40]) {
      const expected = usual * length
      const count = this.#series.requestsIn(group, length)
      if (expected >= 20 && count <= 0.05 * expected && surprise(count, expected, 0.05, 1) <= -6) return length
    }
    return 0
  }

  #gap(group: number): Gap {
    let gap = this.#gaps[group]
    if (gap === undefined) {
      gap = { missing: 0, longest: 0 }
      this.#gaps[group] = gap
    }
    return gap
  }
}
