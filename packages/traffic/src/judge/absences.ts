/**
 * What is missing, which no error tells: traffic, a route's requests, and answers that were usual (304, 206, a redirect,
 * 201). It is long because it holds the last of these itself, and follows all of them to their end.
 */
import type { IncidentKind } from '../incident.ts'
import { Affair } from './affair.ts'
import { DeadRoutes } from './dead-routes.ts'
import { isRoute, requestsOf, scopeOf } from './scope.ts'
import type { Series } from './series.ts'
import { surprise } from './surprise.ts'
import { block, blocksADay, Volume } from './volume.ts'

/** Answers that may be missed. */
const missable = new Set([201, 202, 204, 206, 301, 302, 303, 304, 307, 308])

/** The share of an answer in all answers, in blocks of the last day, and what it nearly always is in the block `at`. */
interface Shares {
  readonly blocks: Float32Array
  at: number
  low: number
}

export class Absences {
  readonly #series: Series
  readonly #volume: Volume
  readonly #deadRoutes: DeadRoutes
  /** Minutes since planned work was over. */
  #calm = 0
  readonly #shares = new Map<number, Shares>()

  constructor(series: Series) {
    this.#series = series
    this.#volume = new Volume(series)
    this.#deadRoutes = new DeadRoutes(series)
  }

  /** What is missing since now. */
  see(quiet: number): Affair[] {
    const { now } = this.#series
    this.#remember()
    this.#deadRoutes.remember()
    const found: Affair[] = []
    this.#calm = now - quiet
    const silence = this.#volume.see(this.#calm)
    if (silence !== null) found.push(silence)
    else {
      for (let code = 0; code < this.#series.codes.length; code++) {
        const status = this.#series.codes[code] as number
        if (missable.has(status) && status !== 201 && status !== 202 && status !== 204)
          this.#collapse(0, status, [5, 15, 30, 60], found)
      }
      if (now % block === block - 1) {
        for (let slot = 0; slot < this.#series.slots; slot++) {
          const group = this.#series.slotGroup[slot] as number
          const status = this.#series.statusOf(slot)
          if (missable.has(status) && isRoute(this.#series, group))
            this.#collapse(group, status, [5, 15, 30, 60], found)
        }
        this.#deadRoutes.see(this.#calm, found)
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
  }

  #remember(): void {
    const series = this.#series
    const { now } = series
    if (now % block !== block - 1) return
    const { now: answers } = series.answered(0, block)
    for (const status of series.codes) {
      if (!missable.has(status)) continue
      let shares = this.#shares.get(status)
      if (shares === undefined) {
        shares = { blocks: new Float32Array(blocksADay).fill(-1), at: -1, low: 0 }
        this.#shares.set(status, shares)
      }
      const count = series.countIn(series.slot(0, status), block)
      shares.blocks[Math.floor(now / block) % blocksADay] = answers > 0 ? count / answers : -1
    }
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
      let usual = Math.min(share * requests, 1.5 * rate * length)
      if (group === 0) usual = Math.min(usual, this.#ofRoutes(status, length))
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
    if (shares.at !== at) {
      const found = new Float32Array(blocksADay)
      let length = 0
      for (let back = 4; back < blocksADay; back++) {
        const share = shares.blocks[(at - back + blocksADay) % blocksADay] as number
        if (share >= 0) found[length++] = share
      }
      shares.at = at
      shares.low = found.subarray(0, length).sort()[Math.floor(length * 0.25)] ?? 0
    }
    return shares.low
  }

  /** As many of an answer as its routes would give: a job that asks others for something dilutes it, and nothing is lost. */
  #ofRoutes(status: number, length: number): number {
    const series = this.#series
    let sum = 0
    for (let group = 1; group < series.groups; group++) {
      const slot = series.slot(group, status)
      if (slot >= 0 && series.endpoints[group] !== null)
        sum += series.usualShare(slot) * series.requestsIn(group, length)
    }
    return sum
  }

  /** The route that misses most of what everything misses; 0 if none does. */
  #missedOn(status: number, length: number): number {
    const series = this.#series
    let all = 0
    let most = 0
    let where = 0
    for (let group = 1; group < series.groups; group++) {
      const slot = series.slot(group, status)
      if (slot < 0 || !isRoute(series, group)) continue
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
}

function kindOf(status: number): IncidentKind {
  if (status === 304 || status === 206) return 'cache-broken'
  return status >= 300 ? 'redirect-missing' : 'answer-changed'
}
