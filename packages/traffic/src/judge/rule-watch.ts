import type { Minute } from '../minute.ts'
import { Affair, weighScope } from './affair.ts'
import type { Rule } from './rules.ts'
import type { Scope } from './scope.ts'
import type { Series } from './series.ts'

/** Watches one rule that a person wrote. */
export class RuleWatch {
  readonly #rule: Rule
  /** Groups that the rule is about; endpoints are only ever added. */
  readonly #groups = new Set<number>()
  #looked = 1
  /** Responses to the rule's client, by minute. */
  readonly #clients = new Float64Array(64)
  #open: Affair | null = null

  constructor(rule: Rule) {
    this.#rule = rule
  }

  /** What began in this minute, by this rule. */
  see(minute: Minute, series: Series, quiet: boolean): Affair | null {
    const rule = this.#rule
    for (; this.#looked < series.groups; this.#looked++)
      if (this.#isAbout(series, this.#looked)) this.#groups.add(this.#looked)
    if (rule.client !== null) this.#hear(minute, rule.client, series)
    const scope: Scope = { groups: this.#groups, route: rule.route, method: rule.method, host: rule.host, breadth: 1 }
    const { count, expected, requests } = this.#measure(series, scope, rule.minutes)
    const { side, measure, value } = rule.limit
    const now = measure === 'share' ? (requests === 0 ? 0 : count / requests) : count / rule.minutes
    const usual = measure === 'share' ? expected / Math.max(1, requests) : expected / rule.minutes
    const limit = measure === 'times' ? Math.max(value * usual, 1 / rule.minutes) : value
    const enough = requests / rule.minutes >= rule.least && !(measure === 'share' && requests === 0)
    const broken = enough && !quiet && (side === 'above' ? now > limit : now < limit)
    const open = this.#open
    if (open !== null) {
      open.count += this.#measure(series, scope, 1).count
      open.peak = side === 'above' ? Math.max(open.peak, now) : Math.min(open.peak, now)
      if (broken) open.lastHot = series.now
      else {
        open.to = open.lastHot
        this.#open = null
      }
      return null
    }
    // A rule about what is missing needs its whole window of counts.
    if (!broken || (side === 'below' && series.age < rule.minutes)) return null
    const [range] = rule.status
    const one = rule.status.length === 1 && range !== undefined && range[0] === range[1] ? range[0] : null
    const made = new Affair('rise', one, scope, 'rule', series.now - rule.minutes + 1, series.now)
    made.rule = rule
    made.raised = series.now
    made.client = rule.client
    made.count = count
    made.peak = now
    made.baseline = usual
    this.#open = made
    return made
  }

  #measure(series: Series, scope: Scope, length: number): { count: number; expected: number; requests: number } {
    const sum = { count: 0, expected: 0, requests: 0 }
    for (const status of series.codes) {
      if (!this.#rule.status.some(([from, to]) => status >= from && status <= to)) continue
      const { count, expected } = weighScope(series, scope, status, length)
      sum.count += count
      sum.expected += expected
    }
    for (const group of this.#groups) sum.requests += series.requestsIn(group, length)
    if (this.#rule.client !== null) {
      sum.count = 0
      for (let back = 0; back < length; back++) sum.count += this.#clients[(series.now - back) & 63] as number
    }
    return sum
  }

  #hear(minute: Minute, client: string, series: Series): void {
    const groups = series.numbering(minute.counts)
    let count = 0
    for (let at = minute.callersFrom; at < minute.callersTo; at++) {
      const row = minute.callers.row(at)
      if (!this.#groups.has(groups[row.endpoint] as number)) continue
      if (!this.#rule.status.some(([from, to]) => row.status >= from && row.status <= to)) continue
      const { clients, agents } = minute.callers
      if (matches(client, clients.name(row.client)) || matches(client, agents.name(row.agent))) count += row.count
    }
    this.#clients[minute.minute & 63] = count
  }

  #isAbout(series: Series, group: number): boolean {
    const endpoint = series.endpoints[group]
    if (endpoint === null || endpoint === undefined) return false
    const { route, host, method } = this.#rule
    return (
      (route === null || matches(route, endpoint.route)) &&
      (host === null || matches(host, endpoint.host)) &&
      (method === null || method === endpoint.method)
    )
  }
}

/** `/orders/*` matches all that begin with `/orders/`. */
function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
