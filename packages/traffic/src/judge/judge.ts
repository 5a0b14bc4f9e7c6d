/**
 * From minutes of counts to incidents: what is out of the usual, where, since when, and whether it deserves a word.
 *
 * It is long because it is the one place where everything that a single look says is weighed together.
 */
import type { Incident } from '../incident.ts'
import { type Minute, minutesOf } from '../minute.ts'
import { clientGone } from '../record.ts'
import type { Traffic } from '../traffic.ts'
import { Absences } from './absences.ts'
import { Affair, usualShareOf, weighScope } from './affair.ts'
import { beginning } from './beginning.ts'
import { Crowd } from './crowd.ts'
import { Habits } from './habits.ts'
import { nameRise, release, type UsualShare } from './kinds.ts'
import { goesOn, type Hit, isMuch, isServerError, lasts, rises, windows } from './rises.ts'
import { RuleWatch } from './rule-watch.ts'
import { contains, locate, locateAmong, overlap, type Scope, slotsAbout, within } from './scope.ts'
import { lag, Series } from './series.ts'
import { defaultFloors, type Floors, isMaintenance, type JudgeSettings } from './settings.ts'
import { type Burn, BurnRate } from './slo.ts'
import { surprise } from './surprise.ts'
import { tell, tellBurn } from './tell.ts'
import { most, type Testimony, Witnesses } from './witnesses.ts'

/** What comes again within so many minutes was never over. */
const rest = 15
/** What begins within so many minutes of something else may be its effect. */
const together = 10
/** After a day it is no incident any more, but how things are. */
const longest = 1440
/** Minutes in which a log is too young for anything to be kept from becoming usual on suspicion. */
const young = 720

/** Watches minutes go by. It never looks ahead, so that live watching and replay say the same. */
export class Judge {
  readonly #settings: JudgeSettings
  readonly #floors: Floors
  readonly #series = new Series()
  readonly #witnesses = new Witnesses()
  readonly #habits = new Habits()
  readonly #crowd: Crowd
  readonly #absences: Absences
  readonly #rules: readonly RuleWatch[]
  readonly #burnRate: BurnRate
  /** What goes on now, raised or not. */
  #affairs: Affair[] = []
  /** What was over so lately that its counts are still to be learnt. */
  #past: Affair[] = []
  /** What was raised, from the first on. */
  readonly #raised: Affair[] = []
  /** The last minute of planned work. */
  #quiet = Number.NEGATIVE_INFINITY
  /** Rules of a person that were broken. */
  readonly #broken: Affair[] = []
  #told: Incident[] | null = null

  constructor(settings: JudgeSettings = {}) {
    this.#settings = settings
    this.#floors = { ...defaultFloors, ...settings.floors }
    this.#crowd = new Crowd(this.#series, this.#witnesses, this.#floors)
    this.#absences = new Absences(this.#series)
    this.#rules = (settings.rules ?? []).map((rule) => new RuleWatch(rule))
    this.#burnRate = new BurnRate(settings.objective)
  }

  /** In the order of `from`. Those that go on have no `to`. */
  get incidents(): readonly Incident[] {
    this.#told ??= [
      ...[...this.#raised, ...this.#broken].map(tell),
      ...(this.#settings.burnRate === true ? this.burns.map((burn) => tellBurn(burn, this.#settings.objective)) : []),
    ].sort((a, b) => a.from - b.from)
    return this.#told
  }

  /** The second view: when the error budget burnt too fast. */
  get burns(): readonly Burn[] {
    return this.#burnRate.burns
  }

  /** How fast the error budget burns now, over so many minutes: 1 uses it up in exactly its time. */
  burnRate(minutes: number): number {
    return this.#burnRate.rate(minutes)
  }

  /** Takes a minute that is over. Minutes come in order, each once; what is left out had no request. */
  see(minute: Minute): void {
    const series = this.#series
    series.see(minute)
    this.#witnesses.see(minute, series)
    this.#told = null
    const quiet = isMaintenance(this.#settings.maintenance ?? [], minute.minute * 60_000)
    if (quiet) this.#quiet = minute.minute
    for (const affair of this.#affairs) this.#follow(affair)
    this.#past = [...this.#past, ...this.#affairs.filter((affair) => !affair.open)].filter(
      ({ to }) => to !== null && series.now - to <= lag + 5,
    )
    this.#affairs = this.#affairs.filter((affair) => affair.open)
    const hits = rises(series, this.#floors, (group, status) => this.#since(group, status))
    for (const hit of hits) this.#consider(hit)
    for (const affair of this.#affairs)
      if (affair.raised === null && affair.sort === 'rise') this.#decide(affair, quiet)
    for (const found of this.#absences.see(this.#quiet)) this.#absent(found, quiet)
    this.#freeze()
    for (const rule of this.#rules) {
      const broken = rule.see(minute, series, quiet)
      if (broken !== null) this.#broken.push(broken)
    }
    this.#burnRate.see(minute.minute, quiet ? 0 : this.#serverErrors(), series.requestsIn(0, 1))
  }

  #serverErrors(): number {
    let sum = 0
    for (const status of this.#series.codes) {
      if (status >= 500) sum += this.#series.countIn(this.#series.slot(0, status), 1)
    }
    return sum
  }

  /** The log is over: what went on still does. */
  finish(): void {
    this.#told = null
  }

  /** The last minute that is spoken for: by planned work, or by what was here a moment ago. */
  #since(group: number, status: number): number {
    if (this.#covers(group, status)) return Number.POSITIVE_INFINITY
    let since = this.#quiet
    for (const affair of this.#past) {
      if (affair.status !== status || affair.sort !== 'rise' || affair.to === null) continue
      if (group === 0 || contains(affair.scope, group)) since = Math.max(since, affair.to)
    }
    return since
  }

  #covers(group: number, status: number): boolean {
    return this.#affairs.some(
      (affair) =>
        affair.sort === 'rise' &&
        affair.status === status &&
        (group === 0
          ? affair.scope.groups === null
          : contains(affair.scope, group) ||
            (this.#series.endpoints[group] === null && affair.raised !== null && affair.scope.host === null)),
    )
  }

  /** Something is too frequent that is not yet watched: where, and since when? */
  #consider({ status, length, groups }: Hit): void {
    const series = this.#series
    let scope: Scope | null = null
    const wide = [...groups].filter((group) => series.endpoints[group] === null)
    const same = this.#affairs.filter((affair) => affair.sort === 'rise' && affair.status === status)
    // What is only suspected in one place may be the beginning of what is wrong in many.
    const known = same.filter(({ raised, reason }) => raised !== null || (reason !== '' && reason !== 'blip'))
    if (wide.length > 0 && this.#isMuchEverywhere(status, length, known)) {
      scope = locate(
        series,
        status,
        Math.max(3, length),
        (group) => !known.some((affair) => contains(affair.scope, group)),
      )
    } else {
      const routes = new Set([...groups].filter((group) => series.endpoints[group] !== null))
      if (routes.size === 0) return
      scope = locateAmong(series, status, Math.max(3, length), routes)
    }
    if (same.some((affair) => affair.raised !== null && affair.scope.groups === null)) return
    const from = beginning(series, status, scope, length)
    const raised = this.#sibling(status, from)
    if (raised !== undefined) {
      this.#widen(raised, new Set([...groups].filter((group) => series.endpoints[group] !== null)))
      return
    }
    // A wider look at what was watched in a narrower place replaces it.
    for (const affair of same) {
      if (affair.raised === null && overlap(affair.scope, scope)) affair.to = series.now
    }
    this.#affairs = this.#affairs.filter((affair) => affair.open)
    this.#affairs.push(new Affair('rise', status, scope, 'client-errors', from, series.now))
  }

  /** What was raised already of what began together with this. */
  #sibling(status: number, from: number): Affair | undefined {
    return this.#affairs.find(
      (affair) =>
        affair.sort === 'rise' &&
        affair.status === status &&
        affair.raised !== null &&
        affair.client === null &&
        Math.abs(affair.from - from) <= together,
    )
  }

  /** Does what is too much remain so if each route may have its own share, and without what is known already? */
  #isMuchEverywhere(status: number, length: number, known: readonly Affair[]): boolean {
    const series = this.#series
    const slots: number[] = []
    const spoken: number[] = []
    let count = 0
    let requests = 0
    let knownCount = 0
    for (let group = 1; group < series.groups; group++) {
      if (series.endpoints[group] === null) continue
      const asked = series.requestsIn(group, length)
      if (asked === 0) continue
      requests += asked
      const slot = series.slot(group, status)
      if (slot < 0) continue
      const here = series.countIn(slot, length)
      count += here
      if (known.some((affair) => contains(affair.scope, group))) {
        knownCount += here
        spoken.push(slot)
      } else slots.push(slot)
    }
    const slot = series.slot(0, status)
    const whole = series.expected(slot, count, requests, length)
    const expected = Math.max(whole - series.expectedOf(spoken, length), series.expectedOf(slots, length))
    const others = count - knownCount
    const score = surprise(others, expected, series.doubt(slot), series.clumps(slot))
    return isMuch(others, expected, requests, score, status, true, this.#floors)
  }

  /** Is what is watched worth a word by now? */
  #decide(affair: Affair, quiet: boolean): void {
    const series = this.#series
    const status = affair.status as number
    const floors = this.#floors
    if (quiet) {
      affair.reason = 'maintenance'
      return
    }
    const whole = affair.scope.groups === null || affair.scope.breadth > 1
    let since = this.#quiet
    for (const past of this.#past) {
      if (past.status === status && past.sort === 'rise' && past.to !== null && overlap(past.scope, affair.scope))
        since = Math.max(since, past.to)
    }
    for (const length of windows) {
      if (series.now - length < since) break
      const weight = weighScope(series, affair.scope, status, length)
      const score = surprise(weight.count, weight.expected, weight.doubt, weight.clumps)
      if (!isMuch(weight.count, weight.expected, weight.requests, score, status, whole, floors)) continue
      const recent = (last: number) => weighScope(series, affair.scope, status, last).count
      if (!goesOn(weight.count - weight.expected, length, recent)) continue
      const minutes = Array.from({ length: Math.max(length, 3) }, (_, back) => {
        const { count, expected } = weighScope(series, affair.scope, status, 1, back)
        return { count, expected }
      })
      if (
        !this.#isOutage(affair) &&
        !lasts(
          minutes,
          isServerError(status) || score < 10 || weight.count < 30 ? 2 : 1,
          status === clientGone ? 0.1 : 0.2,
        )
      ) {
        affair.reason = 'blip'
        continue
      }
      const heard = this.#hear(affair, length)
      const verdict = this.#crowd.of(affair, heard, weight, length)
      if (verdict === 'few') {
        affair.reason = 'one client'
        continue
      }
      if (status === 401 && verdict === 'many' && this.#crowd.signsIn(affair, heard, weight, length)) {
        affair.reason = 'sign-ins'
        continue
      }
      if (verdict === 'many' && this.#crowd.strays(affair, heard, weight, length)) {
        affair.reason = 'strays'
        continue
      }
      if (
        status >= 300 &&
        status < 400 &&
        !this.#crowd.loops(affair, this.#hear(affair, Math.min(5, length)), weight)
      ) {
        affair.reason = 'redirects'
        continue
      }
      const level = (weight.count - weight.expected) / length
      if (this.#habits.knows(status, affair.from, affair.scope, level)) {
        affair.reason = 'habit'
        return
      }
      affair.score = score
      affair.level = level
      this.#raise(affair, heard, weight.count, verdict === 'flood')
      return
    }
  }

  /** Did more fail in two minutes than a deploy of forty seconds can make fail? */
  #isOutage({ scope, status }: Affair): boolean {
    const { count, requests } = weighScope(this.#series, scope, status as number, 2)
    return surprise(count, (requests / 2) * (2 / 3), 0, 1) >= 3
  }

  /** The share of a user agent in what is told of usually: of those who got any other status in the last hour. */
  #usualShareOf(status: number): UsualShare {
    const { now } = this.#series
    return (agent) => this.#witnesses.shareOf(agent, status, now - 60, now)
  }

  #hear(affair: Affair, length: number): Testimony {
    const { now } = this.#series
    return this.#witnesses.hear(
      affair.status as number,
      (group) => contains(affair.scope, group),
      now - length + 1,
      now,
    )
  }

  #raise(affair: Affair, heard: Testimony, count: number, few: boolean): void {
    const series = this.#series
    const status = affair.status as number
    const usual = this.#usualShareOf(status)
    const effectOf = this.#raised.find(
      (other) =>
        (other.to === null || series.now - other.to <= 5) &&
        overlap(other.scope, affair.scope) &&
        ((other.sort === 'rise' &&
          isServerError(status) &&
          isServerError(other.status ?? -1) &&
          Math.abs(other.from - affair.from) <= together) ||
          (other.sort !== 'rise' && Math.abs(other.from - affair.from) <= together)),
    )
    if (effectOf !== undefined && effectOf.sort === 'rise') {
      if (affair.level > 2 * effectOf.level && effectOf.status !== status) {
        effectOf.effects.add(effectOf.status as number)
        effectOf.effects.delete(status)
        effectOf.status = status
        effectOf.scope = affair.scope
        effectOf.level = affair.level
        effectOf.kind = nameRise(status, affair.scope, heard, count, few, usual)
        affair.to = series.now
      } else effectOf.effects.add(status)
      affair.reason = 'effect'
      return
    }
    const sibling = few ? undefined : this.#sibling(status, affair.from)
    if (sibling !== undefined) {
      this.#widen(sibling, affair.scope.groups ?? undefined)
      affair.to = series.now
      affair.reason = 'sibling'
      return
    }
    affair.kind = nameRise(status, affair.scope, heard, count, few, usual)
    affair.client =
      few || affair.kind === 'scan'
        ? heard.clients.size > 0
          ? most(heard.clients)[0]
          : null
        : status >= 400 && status < 499
          ? release(heard, count, usual)
          : null
    affair.testimony = heard
    affair.baseline = usualShareOf(series, affair.scope, status)
    affair.surge = series.requestsIn(0, 5) / Math.max(1, series.usualRate(0) * 5)
    affair.raised = series.now
    this.#count(affair)
    // What was over a moment ago and is here again was never over.
    const earlier = this.#raised.find(
      (other) =>
        other.sort === 'rise' &&
        other.status === status &&
        other.to !== null &&
        affair.from - other.to <= rest &&
        overlap(other.scope, affair.scope),
    )
    if (earlier !== undefined) {
      affair.to = series.now
      earlier.to = null
      earlier.lastHot = series.now
      earlier.level = Math.max(earlier.level, affair.level)
      this.#affairs = [...this.#affairs.filter((other) => other !== affair), earlier]
      return
    }
    this.#raised.push(affair)
  }

  /** Looks again where it is, with what has been counted since. */
  #widen(affair: Affair, more: ReadonlySet<number> = new Set()): void {
    const series = this.#series
    const status = affair.status as number
    const length = Math.min(40, Math.max(3, series.now - affair.from + 1))
    const others = this.#affairs.filter(
      (other) => other !== affair && other.raised !== null && other.sort === 'rise' && other.status === status,
    )
    const free = (group: number) => !others.some((other) => other.scope.groups?.has(group))
    // What is too little to be seen in the whole is somewhere in the noise of the whole: it stays where it was found.
    const seen = this.#isMuchEverywhere(status, length, others)
    if (seen) affair.scope = locate(series, status, length, free)
    else if (affair.scope.groups !== null && more.size > 0) {
      affair.scope = locateAmong(series, status, length, new Set([...affair.scope.groups, ...more]))
    } else return
    this.#count(affair)
  }

  /** Counts anew, after a look at where it is. */
  #count(affair: Affair): void {
    const { now } = this.#series
    const length = now - affair.from + 1
    if (length > 60) return
    affair.running = weighScope(this.#series, affair.scope, affair.status as number, length).count
    affair.count = affair.running
  }

  /** How it goes on, and whether it is over. */
  #follow(affair: Affair): void {
    const series = this.#series
    const { now } = series
    if (affair.sort !== 'rise') {
      this.#absences.follow(affair)
      if (affair.to !== null) this.#close(affair)
      return
    }
    const status = affair.status as number
    const recent = weighScope(series, affair.scope, status, 5)
    const excess = Math.max(0, recent.count - recent.expected) / 5
    if (affair.raised === null) affair.level = Math.max(affair.level, excess)
    else affair.level = Math.max(affair.level * 0.995, excess)
    if (recent.requests > 0) affair.peak = Math.max(affair.peak, recent.count / recent.requests)
    const one = weighScope(series, affair.scope, status, 1)
    affair.running += one.count
    if (one.count - one.expected > Math.max(0.2 * affair.level, 0.5)) {
      affair.lastHot = now
      affair.count = affair.running
    }
    const length = Math.min(30, Math.max(5, Math.ceil(8 / Math.max(0.01, affair.level))))
    const calm = length === 5 ? recent : weighScope(series, affair.scope, status, length)
    const over = calm.count - calm.expected
    if (
      now - affair.lastHot >= 3 &&
      (over < 0.15 * affair.level * length || surprise(calm.count, calm.expected, calm.doubt, calm.clumps) < 2)
    ) {
      this.#close(affair)
      return
    }
    if (now - affair.from > longest) {
      this.#close(affair)
      for (const slot of slotsAbout(series, affair.scope, status)) series.adopt(slot)
    } else if (affair.raised !== null && affair.client === null) {
      const since = now - affair.from
      if (since <= 6 || since === 9 || since === 12 || since === 20 || since === 35) {
        this.#widen(affair)
        const heard = this.#hear(affair, Math.min(40, since + 1))
        const weight = weighScope(series, affair.scope, status, Math.min(40, since + 1))
        const usual = this.#usualShareOf(status)
        affair.kind = nameRise(status, affair.scope, heard, weight.count, false, usual)
        affair.client = status >= 400 && status < 499 ? release(heard, weight.count, usual) : null
        affair.testimony = heard
        affair.baseline = usualShareOf(series, affair.scope, status)
      }
    }
  }

  #close(affair: Affair): void {
    const { now } = this.#series
    affair.to ??= Math.max(affair.from, affair.lastHot)
    if (now - affair.from >= 2 || affair.raised !== null) {
      this.#habits.learn({
        status: affair.status,
        from: affair.from,
        scope: affair.scope,
        raised: affair.raised !== null,
        height: affair.level,
      })
    }
  }

  #absent(found: Affair, quiet: boolean): void {
    const { now } = this.#series
    if (quiet || found.from <= this.#quiet) return
    if (
      this.#affairs.some(
        (affair) => affair.sort === found.sort && affair.status === found.status && overlap(affair.scope, found.scope),
      )
    )
      return
    // What replaces a success is the incident; that the success is missing is its effect.
    const cause = this.#raised.some(
      (other) =>
        (other.to === null || now - other.to <= 10) &&
        within(found.scope, other.scope) &&
        other.sort !== 'collapse' &&
        other.level >= 0.3 * found.level,
    )
    this.#affairs.push(found)
    if (cause || this.#habits.knows(found.status, found.from, found.scope, found.level)) {
      found.reason = cause ? 'effect' : 'habit'
      return
    }
    found.raised = now
    const earlier = this.#raised.find(
      (other) =>
        other.sort === found.sort &&
        other.status === found.status &&
        other.to !== null &&
        found.from - other.to <= rest &&
        overlap(other.scope, found.scope),
    )
    if (earlier === undefined) this.#raised.push(found)
    else {
      earlier.to = null
      earlier.lastHot = now
      this.#affairs = [...this.#affairs.filter((other) => other !== found), earlier]
    }
  }

  /** What goes on now must not become usual. */
  #freeze(): void {
    const { frozen } = this.#series
    frozen.fill(0)
    for (const affair of [...this.#affairs, ...this.#past]) {
      // In the first hours nothing is usual yet: what is only watched must not keep it from becoming so.
      if (affair.raised === null && this.#series.age < young) continue
      if (affair.status === null || (affair.to !== null && this.#series.now - affair.to > lag + 5)) continue
      const mark = affair.sort === 'rise' ? 1 : 2
      for (const slot of slotsAbout(this.#series, affair.scope, affair.status)) frozen[slot] = mark
    }
  }
}

/** The incidents of a whole log. */
export function judge(traffic: Traffic, settings: JudgeSettings = {}): Incident[] {
  const judge = new Judge(settings)
  for (const minute of minutesOf(traffic)) judge.see(minute)
  judge.finish()
  return [...judge.incidents]
}
