import type { IncidentKind } from '../incident.ts'
import type { Rule } from './rules.ts'
import { requestsOf, type Scope, slotsOf } from './scope.ts'
import type { Series } from './series.ts'
import type { Testimony } from './witnesses.ts'

/** How something is out of the usual: too many of a status, too few of it, or too few requests. */
export type Sort = 'rise' | 'collapse' | 'silence'

/** Something out of the usual while it goes on. It is raised when it deserves to be, which may be never. */
export class Affair {
  readonly sort: Sort
  status: number | null
  scope: Scope
  kind: IncidentKind
  /** Minute in which it began. */
  from: number
  /** The minute whose counts were enough; null while it is only watched. */
  raised: number | null = null
  /** The last minute that belonged to it, once it is over. */
  to: number | null = null
  lastHot: number
  /** Why it is not raised. */
  reason = ''
  client: string | null = null
  /** Too many (or too few) a minute, in its worst five minutes. */
  level = 0
  peak: number
  baseline = 0
  /** Responses from `from` to the last hot minute, and to now. */
  count = 0
  running = 0
  score = 0
  /** Statuses that moved with it and are not incidents of their own. */
  readonly effects = new Set<number>()
  testimony: Testimony | null = null
  /** Requests in the scope while it lasted, and clients who were in it. */
  requests = 0
  surge = 1
  /** The rule of a person that it broke. */
  rule: Rule | null = null
  /** What stands in place of a status that collapsed. */
  instead: number | null = null

  constructor(sort: Sort, status: number | null, scope: Scope, kind: IncidentKind, from: number, now: number) {
    this.sort = sort
    this.status = status
    this.scope = scope
    this.kind = kind
    this.from = from
    this.lastHot = now
    this.peak = sort === 'rise' ? 0 : Number.POSITIVE_INFINITY
  }

  get open(): boolean {
    return this.to === null
  }
}

/** What was counted in a scope in a window, and what was expected. */
export interface Weight {
  count: number
  expected: number
  requests: number
  doubt: number
  clumps: number
}

export function weighScope(series: Series, scope: Scope, status: number, length: number, before = 0): Weight {
  const slots = slotsOf(series, scope, status)
  const sum: Weight = {
    count: 0,
    expected: 0,
    requests: requestsOf(series, scope, length, before),
    doubt: 1,
    clumps: 1,
  }
  let learnt = 0
  for (const slot of slots) {
    sum.count += series.countIn(slot, length, before)
    learnt += series.slotLong[slot] as number
    sum.clumps = Math.max(sum.clumps, series.clumps(slot))
  }
  sum.expected = series.expectedOf(slots, length, before)
  sum.doubt = 1 / (1 + learnt)
  return sum
}

/** The usual share of a status in a scope. */
export function usualShareOf(series: Series, scope: Scope, status: number): number {
  const groups = scope.groups === null ? [0] : [...scope.groups]
  let short = 0
  let long = 0
  let shortRequests = 0
  let longRequests = 0
  for (const group of groups) {
    shortRequests += series.groupShort[group] as number
    longRequests += series.groupLong[group] as number
    const slot = series.slot(group, status)
    if (slot < 0) continue
    short += series.slotShort[slot] as number
    long += series.slotLong[slot] as number
  }
  const share = shortRequests >= 100 ? short / shortRequests : long / Math.max(1, longRequests)
  // What is learnt in an incident's place is never quite nothing.
  return share < 1e-6 ? 0 : Math.min(1, share)
}
