/**
 * The run of rules over exchanges. It is long because it is one state: what waits, what was captured, what was seen, what
 * was found.
 */
import type { Exchange } from '@statute/http'
import { assessCapture, assessed, type Capture, isMet, mergeCaptures } from './capture.ts'
import type { CheckOptions } from './check-options.ts'
import type { CheckReport } from './check-report.ts'
import { docs } from './generated/docs.ts'
import { rules as ownRules } from './generated/rules.ts'
import { Groups, type Placed } from './groups.ts'
import { Memory } from './history.ts'
import { reasonToIgnore } from './openapi/ignore.ts'
import type { Description } from './openapi/model.ts'
import { routeOf } from './route.ts'
import type { AppliesTo, Level, Outcome, Report, Rule } from './rule.ts'

/**
 * Checks exchanges one after the other; memory stays bounded however many there are. The first {@link assessed} of each
 * input are held back until its capture can be judged.
 */
export class Checker {
  readonly #options: CheckOptions
  readonly #rules: readonly Rule[]
  readonly #byKind = new Map<string, readonly Rule[]>()
  #memory = new Memory()
  readonly #groups: Groups
  readonly #notCheckable = new Map<string, number>()
  readonly #failed = new Map<string, string>()
  #waiting: Exchange[] | null = []
  /** Nothing waits: findings are wanted as they come. */
  #eager = false
  /** The input that is being looked at: each has a recorder of its own, and nothing follows from one to the next. */
  #file: string | null = null
  #capture: Capture | null = null
  #captures: Capture | null = null
  #exchanges = 0
  #passed = 0

  constructor(options: CheckOptions = {}) {
    this.#options = options
    const extra = options.rules ?? []
    this.#rules = [...(options.builtIn === false ? [] : ownRules), ...extra.map(({ rule }) => rule)]
    this.#groups = new Groups(
      new Map([...docs, ...extra.flatMap((one) => (one.docs ? [[one.rule.id, one.docs] as const] : []))]),
    )
  }

  see(exchange: Exchange): void {
    this.#exchanges++
    if (exchange.source.file !== this.#file) this.#open(exchange.source.file)
    if (this.#waiting === null) return this.#judge(exchange)
    this.#waiting.push(exchange)
    if (this.#waiting.length >= assessed) this.#begin()
  }

  /** The operations of the description, which need no exchange. */
  describe(description: Description): void {
    const rules = this.#rules.filter(({ scope }) => scope === 'openapi')
    for (const operation of description.operations) {
      for (const rule of rules) {
        if (rule.scope !== 'openapi') continue
        const level = this.#levelOf(rule, null, `${operation.method} ${operation.path}`)
        if (level === null) continue
        const outcome = this.#ask(rule, () => rule.check(operation, description))
        this.#take(rule, outcome, level, (report) => {
          if (reasonToIgnore(rule.id, description, operation, report.at) !== null) return null
          const { file, line, column } = description.locate(report.at)
          return {
            // What several operations share by reference is one finding.
            route: `${file}:${line}:${column}`,
            source: {
              file,
              format: 'text',
              entry: 0,
              line,
              column,
              method: operation.method,
              url: operation.path,
              status: 0,
            },
          }
        })
      }
    }
  }

  /** Everything found so far. From the first call on nothing waits any more, so call it at the end, or at the start to see findings as they come. */
  end(): CheckReport {
    if (this.#waiting !== null) this.#begin()
    this.#eager = true
    const findings = this.#groups.list()
    const sum = (level: Level) => findings.reduce((n, one) => (one.level === level ? n + one.count : n), 0)
    let cannotTell = 0
    for (const n of this.#notCheckable.values()) cannotTell += n
    return {
      exchanges: this.#exchanges,
      findings,
      summary: {
        error: sum('error'),
        warning: sum('warning'),
        advice: sum('advice'),
        passed: this.#passed,
        cannotTell,
        notCheckable: Object.fromEntries([...this.#notCheckable].sort(([a], [b]) => (a < b ? -1 : 1))),
        failed: Object.fromEntries(this.#failed),
        capture: this.#captures ?? assessCapture([]),
      },
    }
  }

  #open(file: string): void {
    if (this.#waiting !== null && this.#waiting.length > 0) this.#begin()
    this.#file = file
    if (this.#eager) return
    this.#waiting = []
    this.#memory = new Memory()
  }

  #begin(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    const capture = assessCapture(waiting)
    this.#capture = this.#options.assumeComplete ? { ...capture, scrubbed: false } : capture
    this.#captures = this.#captures === null ? this.#capture : mergeCaptures(this.#captures, this.#capture)
    for (const exchange of waiting) this.#judge(exchange)
  }

  #judge(exchange: Exchange): void {
    const { description, match } = this.#options
    const route = routeOf(exchange)
    const operation = description && match ? match(exchange, description) : null
    const { levelOf } = this.#options
    for (const rule of this.#rulesFor(exchange)) {
      if (rule.scope === 'openapi') continue
      const level = levelOf ? levelOf(rule, exchange, route) : rule.level
      if (level === null) continue
      const outcome = this.#ask(rule, () =>
        rule.scope === 'sequence'
          ? rule.check(exchange, this.#memory)
          : rule.scope === 'contract'
            ? rule.check(exchange, operation, description as Description, this.#memory)
            : rule.check(exchange),
      )
      if (outcome === 'inapplicable') continue
      if (outcome === 'pass') this.#passed++
      else {
        const isIgnored =
          description && reasonToIgnore(rule.id, description, operation, exchange.response.status) !== null
        if (!isIgnored) this.#take(rule, outcome, level, (report) => placeOf(report.exchange ?? exchange), exchange)
      }
    }
    this.#memory.remember(exchange)
  }

  /** A rule that fails, one of ours or of somebody else's, spoils no report: it is told, and cannot tell. */
  #ask(rule: Rule, check: () => Outcome): Outcome {
    try {
      return check()
    } catch (error) {
      if (!this.#failed.has(rule.id)) this.#failed.set(rule.id, error instanceof Error ? error.message : String(error))
      return 'cannot-tell'
    }
  }

  /** The rules that may have something to say about a status and a method, worked out once for each pair. */
  #rulesFor(exchange: Exchange): readonly Rule[] {
    const { request, response } = exchange
    const method = request?.method ?? ''
    const key = `${response.status} ${method.length > 20 ? '' : method}`
    let rules = this.#byKind.get(key)
    if (rules === undefined) {
      // Without an answer there is nothing to judge but that.
      rules =
        response.status === 0 && response.wire === null
          ? this.#rules.filter(({ id }) => id === 'capture/capture-status-zero')
          : this.#rules.filter((rule) => this.#isOn(rule) && mayApply(rule, exchange, this.#options.description))
      if (this.#byKind.size < mostKinds) this.#byKind.set(key, rules)
    }
    return rules
  }

  #isOn(rule: Rule): boolean {
    return this.#options.levelOf !== undefined || !rule.off
  }

  #levelOf(rule: Rule, exchange: Exchange | null, route: string): Level | null {
    if (this.#options.levelOf) return this.#options.levelOf(rule, exchange, route)
    return rule.off ? null : rule.level
  }

  #take(
    rule: Rule,
    outcome: Outcome,
    level: Level,
    /** Null for a report that the description has switched off. */
    place: (report: Report) => Placed | null,
    exchange?: Exchange,
  ): void {
    if (outcome === 'pass') this.#passed++
    if (outcome === 'cannot-tell') this.#count(rule)
    if (typeof outcome === 'string') return
    if (exchange && !this.#isSure(rule, exchange)) return this.#count(rule)
    for (const report of 'message' in outcome ? [outcome] : outcome) {
      const placed = place(report)
      if (placed === null) continue
      // A level that the rule gives for this case holds unless the configuration has set one.
      const own = report.level !== undefined && level === rule.level ? report.level : level
      const finding = this.#groups.add(rule, report, own, placed, exchange !== undefined)
      const witness = report.exchange ?? exchange
      if (finding && witness) this.#options.onFinding?.(finding, witness)
    }
  }

  /** Whether what a report of the rule rests on was captured. */
  #isSure(rule: Rule, exchange: Exchange): boolean {
    const capture = this.#capture as Capture
    // Without a Date nothing tells one session from the next, and a file of recordings holds many.
    if (rule.scope === 'sequence' && capture.scrubbed && !capture.dated && !rule.id.startsWith('capture/')) return false
    return rule.needs?.every((need) => isMet(need, exchange, capture)) ?? true
  }

  #count(rule: Rule): void {
    this.#notCheckable.set(rule.id, (this.#notCheckable.get(rule.id) ?? 0) + 1)
  }
}

/** Kinds of exchanges, by status and method; a hostile capture could make up more. */
const mostKinds = 2000

function mayApply(rule: Rule, exchange: Exchange, description: Description | undefined): boolean {
  if (rule.scope === 'openapi') return false
  if (rule.scope === 'contract') return description !== undefined
  return applies(rule.applies, exchange)
}

export function applies(wanted: AppliesTo | undefined, { request, response }: Exchange): boolean {
  if (wanted === undefined) return true
  const { status, methods } = wanted
  if (methods && (request === null || !methods.includes(request.method))) return false
  if (status === undefined) return true
  return status.some((one) => one === response.status || one === `${Math.floor(response.status / 100)}xx`)
}

function placeOf(exchange: Exchange): Placed {
  const { request, response, source } = exchange
  const { status } = response
  return {
    route: `${request?.method ?? ''} ${routeOf(exchange)} ${status}`,
    source: {
      ...source,
      method: request?.method ?? null,
      url: request === null ? null : (request.url ?? request.target),
      status,
      column: null,
    },
  }
}
