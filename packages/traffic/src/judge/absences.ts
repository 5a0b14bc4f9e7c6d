/**
 * What is missing, which no error tells: traffic, a route's requests, and answers that were usual (304, 206, a redirect,
 * 201). It is long because the three looks share what "usual" is for things that ebb every night.
 */
import { malformedRoute, otherRoute, unmatchedRoute } from '../endpoint.ts'
import type { IncidentKind } from '../incident.ts'
import { Affair } from './affair.ts'
import { everywhere, requestsOf, type Scope } from './scope.ts'
import { kept, type Series } from './series.ts'
import { surprise } from './surprise.ts'

const block = 5
const blocksADay = 288
/** Blocks that are remembered: two weeks and a bit. */
const remembered = 15 * blocksADay
/** Answers that may be missed. */
const missable = new Set([201, 202, 204, 206, 301, 302, 303, 304, 307, 308])

export class Absences {
  readonly #series: Series
  /** Requests of everything in blocks of five minutes, from the first block on, in a ring. */
  readonly #blocks = new Float64Array(remembered).fill(-1)
  #first = -1
  /** Minutes since planned work was over. */
  #calm = 0
  /** Share of each missable answer in all answers, in blocks of the last day. */
  readonly #shares = new Map<number, Float32Array>()
  /** Requests of each group by hour, two days of them. */
  readonly #hours: (Float64Array | undefined)[] = []
  /** Usual numbers of what is missing. */
  readonly #usual = new Map<Affair, number>()

  constructor(series: Series) {
    this.#series = series
  }

  /** What is missing since now. */
  see(quiet: number): Affair[] {
    const { now } = this.#series
    if (this.#first < 0) this.#first = now
    this.#remember()
    const found: Affair[] = []
    this.#calm = now - quiet
    const silence = this.#traffic()
    if (silence !== null) found.push(silence)
    else {
      for (let code = 0; code < this.#series.codes.length; code++) {
        const status = this.#series.codes[code] as number
        if (missable.has(status) && status !== 201 && status !== 202 && status !== 204)
          this.#collapse(0, status, [5, 15, 30], found)
      }
      if (now % block === block - 1) {
        for (let slot = 0; slot < this.#series.slots; slot++) {
          const group = this.#series.slotGroup[slot] as number
          const status = this.#series.statusOf(slot)
          if (missable.has(status) && this.#isRoute(group)) this.#collapse(group, status, [5, 15, 30], found)
        }
        this.#deaths(found)
      }
    }
    return found
  }

  follow(affair: Affair): void {
    const series = this.#series
    const { now } = series
    if (affair.sort === 'silence') {
      const requests = requestsOf(series, affair.scope, 5) / 5
      affair.peak = Math.min(affair.peak, requests)
      affair.count += requestsOf(series, affair.scope, 1)
      if (requests < 0.6 * affair.baseline) affair.lastHot = now - 2
      else if (requestsOf(series, affair.scope, 1) < 0.6 * affair.baseline) affair.lastHot = now
      if (now - affair.lastHot >= 5) affair.to = affair.lastHot
    } else {
      const group = affair.scope.groups === null ? 0 : ([...affair.scope.groups][0] as number)
      const slot = series.slot(group, affair.status as number)
      const requests = series.requestsIn(group, 5)
      const share = requests > 0 ? series.countIn(slot, 5) / requests : affair.peak
      affair.count += series.countIn(slot, 1)
      if (requests > 0) affair.peak = Math.min(affair.peak, share)
      if (share < 0.6 * affair.baseline || requests * affair.baseline < 3) affair.lastHot = now - 2
      if (now - affair.lastHot >= 6) affair.to = affair.lastHot
    }
    if (affair.to === null && now - affair.from > 720) affair.to = now
    if (affair.to !== null) this.#usual.delete(affair)
  }

  #isRoute(group: number): boolean {
    const endpoint = this.#series.endpoints[group]
    return (
      endpoint !== null &&
      endpoint !== undefined &&
      endpoint.route !== unmatchedRoute &&
      endpoint.route !== malformedRoute &&
      endpoint.route !== otherRoute
    )
  }

  #remember(): void {
    const series = this.#series
    const { now } = series
    const hour = Math.floor(now / 60)
    if (now % 60 === 0) {
      for (const hours of this.#hours) if (hours !== undefined) hours[hour % 48] = 0
    }
    if (now % block !== block - 1) return
    this.#blocks[Math.floor(now / block) % remembered] = series.requestsIn(0, block)
    const { now: answers } = series.answered(0, block)
    for (const status of series.codes) {
      if (!missable.has(status)) continue
      let shares = this.#shares.get(status)
      if (shares === undefined) {
        shares = new Float32Array(blocksADay).fill(-1)
        this.#shares.set(status, shares)
      }
      const count = series.countIn(series.slot(0, status), block)
      shares[Math.floor(now / block) % blocksADay] = answers > 0 ? count / answers : -1
    }
    for (let group = 1; group < series.groups; group++) {
      let hours = this.#hours[group]
      if (hours === undefined) {
        hours = new Float64Array(48)
        this.#hours[group] = hours
      }
      hours[hour % 48] = (hours[hour % 48] as number) + series.requestsIn(group, block)
    }
  }

  /** Blocks of time `[from, to)` back, in ascending order of their requests. */
  #blocksBack(from: number, to: number): number[] {
    const at = Math.floor(this.#series.now / block)
    const oldest = Math.ceil(this.#first / block)
    const found: number[] = []
    for (let back = from; back < to && back < remembered; back++) {
      if (at - back < oldest) break
      const count = this.#blocks[(at - back) % remembered] as number
      if (count >= 0) found.push(count)
    }
    return found
  }

  #traffic(): Affair | null {
    const series = this.#series
    const { now } = series
    if (now - this.#first < 120) return null
    const five = series.requestsIn(0, 5)
    if (five > 0.6 * 5 * series.usualRate(0)) return null
    const recent = this.#blocksBack(3, 51)
    if (recent.length < 18) return null
    const jumps: number[] = []
    const inOrder = [...recent].sort((a, b) => a - b)
    const middle = inOrder[inOrder.length >> 1] as number
    for (let at = 1; at < recent.length; at++) jumps.push(Math.abs((recent[at] as number) - (recent[at - 1] as number)))
    jumps.sort((a, b) => a - b)
    // Relative to the middle; the root of two is for the difference of two.
    const unrest = ((jumps[Math.floor(jumps.length * 0.7)] as number) / Math.max(1, middle)) * 1.0
    let low = inOrder[Math.floor(inOrder.length * 0.1)] as number
    // So it was yesterday at this time, or a week ago: then it is how things are.
    for (const days of [1, 7]) {
      const then = this.#blocksBack(days * blocksADay - 6, days * blocksADay + 7).sort((a, b) => a - b)
      if (then.length >= 8) low = Math.min(low, then[Math.floor(then.length * 0.15)] as number)
    }
    for (const length of [5, 10, 15, 30]) {
      if (length > this.#calm) break
      const usual = (low * length) / block
      const count = series.requestsIn(0, length)
      if (usual < 15 || count > 0.45 * usual) continue
      if (surprise(count, usual, Math.max(0.02, (unrest * unrest * 5) / length), 1) > -5) continue
      let from = now
      while (from > now - 59 && series.requestsIn(0, 1, now - from + 1) < (0.55 * low) / block) from--
      const affair = new Affair('silence', null, everywhere, 'traffic-drop', from, now)
      affair.baseline = middle / block
      affair.level = usual / length
      affair.peak = count / length
      return affair
    }
    return null
  }

  #collapse(group: number, status: number, lengths: readonly number[], found: Affair[]): void {
    const series = this.#series
    const slot = series.slot(group, status)
    if (slot < 0 || (series.timeLong[group] as number) < 120) return
    const least = group === 0 ? 0.01 : status === 304 || status === 206 ? 0.1 : 0.5
    if ((series.slotShort[slot] as number) < 0.5 * least * (series.groupShort[group] as number)) return
    const rate = (series.slotShort[slot] as number) / (series.timeShort[group] as number)
    const last = lengths.at(-1) as number
    if (rate * last < 12) return
    const usually = series.answered(group, 5)
    if (series.countIn(slot, 5) > 0.6 * rate * 5) return
    const lately = series.answered(group, 2).now
    const short = (series.slotShort[slot] as number) / Math.max(1, usually.short)
    const long = (series.slotLong[slot] as number) / Math.max(1, usually.long)
    let share = Math.min(short, long)
    // A campaign makes an answer usual for an hour; that it is over is no loss.
    if (group === 0) share = Math.min(share, this.#lowShare(status))
    if (share < least || series.countIn(slot, 2) > Math.max(1, 0.6 * share * lately)) return
    for (const length of lengths) {
      if (length > this.#calm) break
      const requests = series.answered(group, length).now
      const count = series.countIn(slot, length)
      // More requests of another sort, as a crawler makes, miss nothing; but mornings grow.
      const usual = Math.min(share * requests, 1.5 * rate * length)
      if (usual < (group === 0 ? 20 : 12) || count > 0.35 * usual) continue
      if (surprise(count, usual, 0.025, 1) > -5.2) continue
      let from = series.now
      while (from > series.now - 59) {
        const back = series.now - from + 1
        const then = series.requestsIn(group, 3, back) * share
        if (series.countIn(slot, 3, back) > 0.5 * then) break
        from--
      }
      const where = group === 0 ? this.#missedOn(status, length) : group
      const affair = new Affair('collapse', status, scopeOf(series, where), kindOf(status), from, series.now)
      affair.level = usual / length
      affair.baseline = where === group ? share : series.usualShare(series.slot(where, status))
      affair.peak = series.countIn(series.slot(where, status), length) / Math.max(1, series.requestsIn(where, length))
      affair.instead = this.#instead(where, status, length)
      found.push(affair)
      return
    }
  }

  /** The share that an answer nearly always has: the lowest quarter of the last day, without the last minutes. */
  #lowShare(status: number): number {
    const shares = this.#shares.get(status)
    if (shares === undefined) return 0
    const at = Math.floor(this.#series.now / block)
    const found = new Float32Array(blocksADay)
    let length = 0
    for (let back = 4; back < blocksADay; back++) {
      const share = shares[(at - back + blocksADay) % blocksADay] as number
      if (share >= 0) found[length++] = share
    }
    return found.subarray(0, length).sort()[Math.floor(length * 0.25)] ?? 0
  }

  /** The route that misses most of what everything misses; 0 if none does. */
  #missedOn(status: number, length: number): number {
    const series = this.#series
    let all = 0
    let most = 0
    let where = 0
    for (let group = 1; group < series.groups; group++) {
      const slot = series.slot(group, status)
      if (slot < 0 || !this.#isRoute(group)) continue
      const missing = series.atLeast(slot, length) - series.countIn(slot, length)
      if (missing <= 0) continue
      all += missing
      if (missing > most) {
        most = missing
        where = group
      }
    }
    return most >= 0.8 * all ? where : 0
  }

  /** The status that rose where this one fell. */
  #instead(group: number, status: number, length: number): number | null {
    const series = this.#series
    const requests = series.requestsIn(group, length)
    let best: number | null = null
    let most = 0
    for (const other of series.codes) {
      if (other === status) continue
      const slot = series.slot(group, other)
      if (slot < 0) continue
      const more = series.countIn(slot, length) - series.usualShare(slot) * requests
      if (more > most) {
        most = more
        best = other
      }
    }
    return best
  }

  /** Routes that were asked all day and are asked no more. */
  #deaths(found: Affair[]): void {
    const series = this.#series
    const { now } = series
    const hour = Math.floor(now / 60)
    const whole = Math.min(1, series.requestsIn(0, 15) / Math.max(1, series.usualRate(0) * 15))
    for (let group = 1; group < series.groups; group++) {
      if (!this.#isRoute(group) || (series.timeLong[group] as number) < 500) continue
      const rate = series.usualRate(group)
      if (rate * 40 * whole < 20 || series.requestsIn(group, 5) > 0.1 * rate * 5 * whole) continue
      const hours = this.#hours[group]
      if (hours === undefined) continue
      // What was not asked at this hour yesterday is not missed.
      const yesterday = Math.min(hours[(hour - 24 + 48) % 48] as number, hours[(hour - 23 + 48) % 48] as number) / 60
      const known = now - this.#first >= 1440 + 60
      if (!known && (series.timeLong[group] as number) < 500) continue
      const usual = Math.min(rate * whole, known ? yesterday : rate)
      for (const length of [10, 20, 40]) {
        if (length > this.#calm) break
        const expected = usual * length
        const count = series.requestsIn(group, length)
        if (expected < 20 || count > 0.05 * expected || surprise(count, expected, 0.05, 1) > -6) continue
        let from = now
        while (from > now - kept + 2 && series.requestsIn(group, 1, now - from + 1) === 0) from--
        const affair = new Affair('silence', null, scopeOf(series, group), 'route-dead', from, now)
        affair.baseline = rate
        affair.level = usual
        affair.peak = count / length
        found.push(affair)
        break
      }
    }
  }
}

function scopeOf(series: Series, group: number): Scope {
  if (group === 0) return everywhere
  const endpoint = series.endpoints[group]
  return {
    groups: new Set([group]),
    route: endpoint?.route ?? null,
    method: endpoint?.method || null,
    host: endpoint?.host || null,
    breadth: 1,
  }
}

function kindOf(status: number): IncidentKind {
  if (status === 304 || status === 206) return 'cache-broken'
  return status >= 300 ? 'redirect-missing' : 'answer-changed'
}
