import { unmatchedRoute } from '../endpoint.ts'
import { type Affair, usualShareOf, type Weight } from './affair.ts'
import { isScan } from './kinds.ts'
import { isMuch } from './rises.ts'
import type { Scope } from './scope.ts'
import type { Series } from './series.ts'
import type { Floors } from './settings.ts'
import { surprise } from './surprise.ts'
import { most, type Testimony, type Witnesses } from './witnesses.ts'

/** Who makes a rise, and whether that is anybody's business but their own. */
export class Crowd {
  readonly #series: Series
  readonly #witnesses: Witnesses
  readonly #floors: Floors

  constructor(series: Series, witnesses: Witnesses, floors: Floors) {
    this.#series = series
    this.#witnesses = witnesses
    this.#floors = floors
  }

  /**
   * Who is it? `many` clients; a `flood` from very few that is everybody's affair; or a `few` that are stuck, which is
   * their own: it is clients that count, not lines.
   */
  of(
    affair: Affair,
    heard: Testimony,
    { count, expected, requests, doubt, clumps }: Weight,
    length: number,
  ): 'many' | 'few' | 'flood' {
    const status = affair.status as number
    if (heard.named < 0.5 * count || heard.clients.size === 0) {
      return this.#isAdded(affair, requests, count - expected, length) ? 'few' : 'many'
    }
    const inOrder = [...heard.clients].sort((a, b) => b[1] - a[1])
    let heavy = 0
    const few = new Set<string>()
    for (const [client, times] of inOrder.slice(0, 3)) {
      if (times < Math.max(3, 0.15 * (count - expected))) continue
      heavy += times
      few.add(client)
    }
    const distinct = inOrder.length - few.size
    const remaining = count - heavy
    const whole = affair.scope.groups === null || affair.scope.breadth > 1
    const score = surprise(remaining, expected, doubt, clumps)
    const floors = { ...this.#floors, surprise: this.#floors.surprise * 0.8 }
    if (
      distinct >= this.#floors.clients &&
      (heavy === 0 || isMuch(remaining, expected, requests, score, status, whole, floors))
    )
      return 'many'
    // Where there are only a few clients, or a proxy in front, the same few make everything.
    // They did so long before it began: who came half an hour ago is one that came, a crawler on its round.
    const { now } = this.#series
    if (this.#witnesses.arePresent(few, (0.5 * heavy) / count, status, affair.from - 60, affair.from - 31))
      return 'many'
    const rate = (count - expected) / length
    // A limit is about single clients by nature, and a scanner goes from path to path; anything else may be a stuck one.
    const part = status === 429 ? 0.25 : isScan(affair.scope, heard, count) ? 0.6 : 1
    if (rate >= this.#floors.flood * part) return 'flood'
    // A client that gets errors in place of what it used to get is not stuck: something was taken from it.
    if (now - affair.from > 20) return 'few'
    if (affair.scope.groups === null) return 'few'
    const answers = answersOf(this.#series, affair.scope, length)
    const usually = answers.usual * this.#ebb(affair.scope)
    const missing = surprise(answers.now, usually, 0.02, 1) < -5
    const lost = usually - answers.now >= 0.6 * (count - expected)
    return missing && lost && requests < usually + 0.3 * (count - expected) ? 'flood' : 'few'
  }

  /** How much (0 to 1) there is of what is usual outside of a scope: at night everything is less. */
  #ebb({ groups }: Scope): number {
    const series = this.#series
    let now = series.requestsIn(0, 15)
    let usual = series.usualRate(0) * 15
    for (const group of groups ?? []) {
      now -= series.requestsIn(group, 15)
      usual -= series.usualRate(group) * 15
    }
    return usual < 15 ? 1 : Math.min(1, now / usual)
  }

  /**
   * Where nobody is named: do errors on one route only come on top of what is answered as always? So it looks when one
   * client repeats what fails; something that broke has answers missing.
   */
  #isAdded({ scope, status }: Affair, requests: number, excess: number, length: number): boolean {
    if (scope.groups === null || scope.breadth > 1 || status === null || status < 400 || status > 498) return false
    if (status === 429 || excess / length >= this.#floors.flood) return false
    const { now, usual } = answersOf(this.#series, scope, length)
    return now >= 0.8 * usual && requests - usual >= 0.6 * excess
  }

  /** Do people only sign in at once, and mistype as people do? Then successes rise too, and nobody fails often. */
  signsIn(affair: Affair, heard: Testimony, { count }: Weight, length: number): boolean {
    if (affair.scope.groups === null || affair.scope.breadth > 2 || heard.clients.size === 0) return false
    const { now, usual } = answersOf(this.#series, affair.scope, length)
    return now >= 1.7 * usual && count <= 1.5 * now && heard.named <= 4 * heard.clients.size
  }

  /** Robots that try this and that outside of every route are always about: only one path, or a great many requests, are news. */
  strays(affair: Affair, heard: Testimony, { count, expected }: Weight, length: number): boolean {
    if (affair.scope.route !== unmatchedRoute || heard.paths.size === 0) return false
    return most(heard.paths)[1] < 0.4 * (count - expected) && (count - expected) / length < this.#floors.flood / 2
  }

  /**
   * Redirects are bad news if the same clients get them again and again, or if a route gives little else: where nobody
   * arrives who used to, they go in a circle.
   */
  loops(affair: Affair, heard: Testimony, { count, requests }: Weight): boolean {
    const share = count / Math.max(1, requests)
    const before = usualShareOf(this.#series, affair.scope, affair.status as number)
    if (share >= (affair.scope.groups === null ? 0.5 : 0.3)) {
      if (share >= 3 * before) return true
      const arrived = requests - count
      const usual = (1 - before) * requests
      if (arrived <= 0.35 * usual && surprise(arrived, usual, 0.02, 1) < -5) return true
    }
    return heard.clients.size > 0 && heard.named / heard.clients.size >= 4
  }
}

/** Answers that are no errors, in a window, and as many as are usual. */
function answersOf(series: Series, scope: Scope, length: number): { now: number; usual: number } {
  const sum = { now: 0, usual: 0 }
  for (const group of scope.groups ?? [0]) {
    const { now, short } = series.answered(group, length)
    sum.now += now
    sum.usual += (short / Math.max(1, series.timeShort[group] as number)) * length
  }
  return sum
}
