/**
 * Rules that a person writes, as data: from a JSON or YAML file to {@link Rule}s, or to a list of what is wrong with it.
 *
 * ```json
 * { "name": "payments fail", "status": "5xx", "route": "/payments/*", "above": "2 %", "for": "5 min" }
 * ```
 */
export interface Rule {
  readonly name: string
  /** Ranges of codes, both ends in them. */
  readonly status: readonly (readonly [from: number, to: number])[]
  /** A route as it is counted (`/orders/:id`), or with `*` at the end all that begin so; null for all. */
  readonly route: string | null
  readonly host: string | null
  readonly method: string | null
  /** An address or a user agent, `*` at the end as for routes. */
  readonly client: string | null
  readonly limit: Limit
  /** The measure is taken over so many minutes as a whole. */
  readonly minutes: number
  readonly severity: 'page' | 'ticket' | 'note'
  /** Not while there are fewer requests a minute than this. */
  readonly least: number
}

export interface Limit {
  readonly side: 'above' | 'below'
  /** Share (0 to 1) of requests, responses a minute, or times the baseline. */
  readonly measure: 'share' | 'rate' | 'times'
  readonly value: number
}

export interface ReadRules {
  readonly rules: readonly Rule[]
  /** What is wrong, a sentence each. A rule with a problem is left out. */
  readonly problems: readonly string[]
}

const fields = ['name', 'status', 'route', 'host', 'method', 'client', 'above', 'below', 'for', 'severity', 'unless']

/** Reads rules: a list of them, or an object with a list under `rules`. */
export function readRules(value: unknown): ReadRules {
  const list = isObject(value) && Array.isArray(value.rules) ? value.rules : value
  if (!Array.isArray(list)) {
    return {
      rules: [],
      problems: [`Cannot read rules from ${quote(value)}: not a list, and no object with a list "rules"`],
    }
  }
  const rules: Rule[] = []
  const problems: string[] = []
  const names = new Set<string>()
  list.forEach((entry: unknown, at) => {
    const found = readRule(entry, `rule ${at + 1}`)
    if (typeof found === 'string') problems.push(found)
    else if (names.has(found.name)) problems.push(`Cannot take rule "${found.name}" twice: give each a name of its own`)
    else {
      names.add(found.name)
      rules.push(found)
    }
  })
  return { rules, problems }
}

/** One rule, or what is wrong with it. */
function readRule(entry: unknown, place: string): Rule | string {
  if (!isObject(entry)) return `Cannot read ${place} ${quote(entry)}: not an object with "name", "status" and "above"`
  const name = text(entry.name)
  if (name === null) return `Cannot read ${place}: it has no "name"`
  const fail = (field: string, wrong: string) =>
    `Cannot read ${field} ${quote(entry[field])} of rule "${name}": ${wrong}`
  for (const field of Object.keys(entry)) {
    if (!fields.includes(field)) return fail(field, `there is no such field; there are ${fields.join(', ')}`)
  }
  const status = readStatus(entry.status)
  if (status === null)
    return fail('status', 'wanted a code (503), a class ("5xx"), a range ("500-504") or a list of them')
  if ((entry.above === undefined) === (entry.below === undefined)) {
    return `Cannot read rule "${name}": wanted one of "above" and "below"`
  }
  const side = entry.above !== undefined ? 'above' : 'below'
  const limit = readLimit(entry[side])
  if (limit === null) return fail(side, 'wanted a share ("2 %"), a rate ("50/min") or a multiple ("3x baseline")')
  const minutes = entry.for === undefined ? 5 : readMinutes(entry.for)
  if (minutes === null) return fail('for', 'wanted a time from 1 to 60 minutes ("5 min", "1 h")')
  const severity = entry.severity ?? 'ticket'
  if (severity !== 'page' && severity !== 'ticket' && severity !== 'note') {
    return fail('severity', 'wanted page, ticket or note')
  }
  const least = entry.unless === undefined ? 0 : readLeast(entry.unless)
  if (least === null) return fail('unless', 'wanted the least traffic at which the rule counts ("under 20/min")')
  const places: Record<'route' | 'host' | 'method' | 'client', string | null> = {
    route: null,
    host: null,
    method: null,
    client: null,
  }
  for (const field of ['route', 'host', 'method', 'client'] as const) {
    if (entry[field] === undefined) continue
    places[field] = text(entry[field])
    if (places[field] === null) return fail(field, 'wanted a text')
  }
  if (places.client !== null && limit.measure !== 'rate') {
    return fail(side, 'of one client only the errors are known, so wanted a rate ("50/min")')
  }
  return {
    name,
    status,
    ...places,
    method: places.method?.toUpperCase() ?? null,
    host: places.host?.toLowerCase() ?? null,
    limit: { side, ...limit },
    minutes,
    severity,
    least,
  }
}

function readStatus(value: unknown): Rule['status'] | null {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]
  const ranges: [number, number][] = []
  for (const one of list) {
    const found = /^\s*(?:(\d{3})(?:\s*-\s*(\d{3}))?|([1-9])xx)\s*$/i.exec(String(one))
    if (found === null) return null
    const [, from, to, family] = found
    if (family !== undefined) ranges.push([Number(family) * 100, Number(family) * 100 + 99])
    else ranges.push([Number(from), Number(to ?? from)])
  }
  return ranges.length === 0 || ranges.some(([from, to]) => from > to) ? null : ranges
}

function readLimit(value: unknown): Omit<Limit, 'side'> | null {
  const found = /^\s*(\d+(?:\.\d+)?)\s*(%|\/\s*min(?:ute)?|x(?:\s*baseline)?)\s*$/i.exec(String(value))
  if (found === null) return null
  const number = Number(found[1])
  const unit = (found[2] as string).toLowerCase()
  if (unit === '%') return number > 100 ? null : { measure: 'share', value: number / 100 }
  return { measure: unit.startsWith('/') ? 'rate' : 'times', value: number }
}

function readMinutes(value: unknown): number | null {
  const found = /^\s*(\d+)\s*(m|min|minutes?|h|hours?)?\s*$/i.exec(String(value))
  if (found === null) return null
  const minutes = Number(found[1]) * (found[2]?.toLowerCase().startsWith('h') ? 60 : 1)
  return minutes >= 1 && minutes <= 60 ? minutes : null
}

function readLeast(value: unknown): number | null {
  const found = /^\s*(?:under\s+|<\s*)?(\d+(?:\.\d+)?)\s*(?:requests)?\s*\/\s*min(?:ute)?\s*$/i.exec(String(value))
  return found === null ? null : Number(found[1])
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function quote(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? String(value)
}
