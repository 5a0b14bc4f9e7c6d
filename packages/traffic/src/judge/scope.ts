import { type Endpoint, malformedRoute, otherRoute, unmatchedRoute } from '../endpoint.ts'
import type { Series } from './series.ts'
import { surprise } from './surprise.ts'

/** Where something happens: a part of the endpoints, and how one calls it. */
export interface Scope {
  /** Groups of endpoints; null for all. */
  readonly groups: ReadonlySet<number> | null
  readonly route: string | null
  readonly method: string | null
  readonly host: string | null
  /** Endpoints that have a part in it. */
  readonly breadth: number
}

export const everywhere: Scope = { groups: null, route: null, method: null, host: null, breadth: 0 }

interface Share {
  readonly group: number
  readonly excess: number
  readonly requests: number
}

/** Most of what is too much must lie inside, for a scope to bear its name. */
const most = 0.8

/**
 * Where a status is too frequent in the `length` minutes until now: one route, a prefix, a host, or everywhere. A part
 * is named only if it has more of the excess than of the requests, beyond chance.
 */
export function locate(series: Series, status: number, length: number, wanted?: (group: number) => boolean): Scope {
  const shares: Share[] = []
  let total = 0
  let requests = 0
  let breadth = 0
  for (let group = 1; group < series.groups; group++) {
    if (series.endpoints[group] === null) continue
    const asked = series.requestsIn(group, length)
    if (asked === 0) continue
    requests += asked
    const slot = series.slot(group, status)
    const count = series.countIn(slot, length)
    if (wanted?.(group) === false) continue
    const excess = slot < 0 ? 0 : count - series.expected(slot, count, asked, length)
    if (excess > 0) total += excess
    if (excess > 1) breadth++
    shares.push({ group, excess: Math.max(0, excess), requests: asked })
  }
  if (total <= 0) return everywhere
  const found = (groups: Set<number>, route: string | null): Scope => ({
    ...only(series, shares, groups, total),
    groups,
    route,
    breadth: Math.max(1, shares.filter(({ group, excess }) => groups.has(group) && excess > total * 0.02).length),
  })
  const stands = (excess: number, asked: number, part: number) =>
    excess >= part * total &&
    (asked <= 0.5 * requests * part || surprise(excess, (total * asked) / requests, 0, 1) > 2.5)

  // One route, whatever its methods and hosts are.
  const route = heaviest(shares, (group) => series.endpoints[group]?.route ?? '')
  if (stands(route.excess, route.requests, most)) return found(route.groups, route.name)

  // The longest prefix that holds nearly all.
  let best: Scope | null = null
  for (let depth = 1; depth <= 4; depth++) {
    const prefix = heaviest(shares, (group) => prefixOf(series.endpoints[group], depth))
    if (prefix.name === '' || !stands(prefix.excess, prefix.requests, 0.9)) break
    if (prefix.groups.size > 1) best = found(prefix.groups, `${prefix.name}/*`)
  }
  if (best !== null) return best

  const host = heaviest(shares, (group) => series.endpoints[group]?.host ?? '')
  if (host.name !== '' && series.hosts.length > 1 && stands(host.excess, host.requests, 0.9)) {
    return { ...found(host.groups, null), host: host.name }
  }
  return { ...everywhere, breadth: Math.max(1, breadth) }
}

/** Is a group a route that exists? */
export function isRoute(series: Series, group: number): boolean {
  const endpoint = series.endpoints[group]
  return (
    endpoint !== null &&
    endpoint !== undefined &&
    endpoint.route !== unmatchedRoute &&
    endpoint.route !== malformedRoute &&
    endpoint.route !== otherRoute
  )
}

/** One group as a scope. */
export function scopeOf(series: Series, group: number): Scope {
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

/** The groups that this list of slots names, if they are few: what hits on single routes have in common. */
export function locateAmong(series: Series, status: number, length: number, groups: ReadonlySet<number>): Scope {
  const scope = locate(series, status, length, (group) => groups.has(group))
  return scope.groups === null ? { ...scope, groups } : scope
}

/** Slots whose sum is the scope's. */
export function slotsOf(series: Series, scope: Scope, status: number): number[] {
  if (scope.groups === null) return [series.slot(0, status)].filter((slot) => slot >= 0)
  const slots: number[] = []
  for (const group of scope.groups) {
    const slot = series.slot(group, status)
    if (slot >= 0) slots.push(slot)
  }
  return slots
}

/** Slots of a status that lie in a scope, and those that lie about it: of hosts, and of everything. */
export function slotsAbout(series: Series, scope: Scope, status: number): number[] {
  const slots: number[] = []
  const take = (group: number) => {
    const slot = series.slot(group, status)
    if (slot >= 0) slots.push(slot)
  }
  if (scope.groups === null) for (let group = 0; group < series.groups; group++) take(group)
  else {
    for (const group of scope.groups) take(group)
    for (const host of series.hosts) take(series.hostGroup(host))
    take(0)
  }
  return slots
}

export function requestsOf(series: Series, scope: Scope, length: number, before = 0): number {
  if (scope.groups === null) return series.requestsIn(0, length, before)
  let sum = 0
  for (const group of scope.groups) sum += series.requestsIn(group, length, before)
  return sum
}

export function contains(scope: Scope, group: number): boolean {
  return scope.groups === null || scope.groups.has(group)
}

export function overlap(one: Scope, other: Scope): boolean {
  if (one.groups === null || other.groups === null) return true
  for (const group of one.groups) if (other.groups.has(group)) return true
  return false
}

/** Does the one lie in the other? */
export function within(one: Scope, other: Scope): boolean {
  if (other.groups === null) return true
  if (one.groups === null) return false
  for (const group of one.groups) if (!other.groups.has(group)) return false
  return true
}

/** The method and the host, where nearly all of the excess in these groups has the same and others are asked too. */
function only(series: Series, shares: readonly Share[], groups: ReadonlySet<number>, total: number) {
  const inside = shares.filter(({ group }) => groups.has(group))
  const method = heaviest(inside, (group) => series.endpoints[group]?.method ?? '')
  const host = heaviest(inside, (group) => series.endpoints[group]?.host ?? '')
  return {
    method: method.name !== '' && method.excess >= 0.95 * total ? method.name : null,
    host: host.name !== '' && host.excess >= 0.95 * total ? host.name : null,
  }
}

function heaviest(shares: readonly Share[], nameOf: (group: number) => string) {
  const parts = new Map<string, { name: string; excess: number; requests: number; groups: Set<number> }>()
  for (const { group, excess, requests } of shares) {
    const name = nameOf(group)
    let part = parts.get(name)
    if (part === undefined) {
      part = { name, excess: 0, requests: 0, groups: new Set() }
      parts.set(name, part)
    }
    part.excess += excess
    part.requests += requests
    part.groups.add(group)
  }
  let best = { name: '', excess: -1, requests: 0, groups: new Set<number>() }
  for (const part of parts.values()) if (part.excess > best.excess) best = part
  return best
}

/** The first segments of a route; empty if it has not so many and one more. */
function prefixOf(endpoint: Endpoint | null | undefined, depth: number): string {
  if (!endpoint?.route.startsWith('/')) return ''
  let known = prefixes.get(endpoint)
  if (known === undefined) {
    const segments = endpoint.route.split('/')
    known = segments.slice(2).map((_, at) => segments.slice(0, at + 2).join('/'))
    prefixes.set(endpoint, known)
  }
  return known[depth - 1] ?? ''
}

const prefixes = new WeakMap<Endpoint, string[]>()
