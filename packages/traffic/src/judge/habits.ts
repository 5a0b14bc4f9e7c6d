import { contains, type Scope } from './scope.ts'

/** Something that was out of the usual, raised or not. */
interface Outing {
  readonly status: number | null
  readonly from: number
  readonly scope: Scope
  readonly raised: boolean
  /** Excess a minute at its worst. */
  readonly height: number
}

const day = 1440
/** What comes every night does not come to the minute. */
const tolerance = 20
const remembered = 15 * day

/** What happened at the same hour of an earlier day, as jobs and scanners do, is no news. */
export class Habits {
  #outings: Outing[] = []

  learn(outing: Outing): void {
    this.#outings = this.#outings.filter(({ from }) => from > outing.from - remembered)
    this.#outings.push(outing)
  }

  /** Was there the like, and as much of it, at this time of an earlier day? */
  knows(status: number | null, from: number, scope: Scope, height: number): boolean {
    let alarms = 0
    for (const outing of this.#outings) {
      const apart = from - outing.from
      const days = Math.round(apart / day)
      const off = Math.abs(apart - days * day)
      if (outing.status !== status || days < 1 || off > tolerance || height > 2.5 * outing.height) continue
      if (!alike(scope, outing.scope)) continue
      // What was an incident once is no habit, unless it comes to the minute the next day or week, or a third time.
      if (!outing.raised || (off <= 3 && (days === 1 || days === 7))) return true
      if (++alarms >= 2) return true
    }
    return false
  }
}

function alike(one: Scope, other: Scope): boolean {
  if (one.groups === null || other.groups === null) return one.groups === other.groups
  for (const group of one.groups) if (contains(other, group)) return true
  return false
}
