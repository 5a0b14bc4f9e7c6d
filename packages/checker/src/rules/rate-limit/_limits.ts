import type { Fields } from '@statute/http'

/** What one limiter says of itself; null where it says nothing. */
export interface LimitState {
  /** The field that says how much is left, in lower case. */
  readonly field: string
  readonly limit: number | null
  readonly remaining: number | null
}

/** `X-RateLimit-Remaining`, `RateLimit-Limit`, `X-Rate-Limit-Limit`, `X-RateLimit-Remaining-Minute`. */
const part = /^(x-)?(rate-?limit)-(limit|remaining)(-[a-z0-9]+)?$/

/**
 * The limiters that a response tells of: X-RateLimit-* and its kin, paired by prefix and suffix, and RateLimit in its
 * present form (draft-ietf-httpapi-ratelimit-headers §4) and that of draft 07.
 */
export function limitsOf(fields: Fields): LimitState[] {
  const pairs = new Map<string, { field: string; limit: number | null; remaining: number | null }>()
  for (const [name, value] of fields.lines) {
    const first = name.charCodeAt(0) | 0x20
    if (first !== 0x78 && first !== 0x72) continue
    const [, x = '', base = '', kind, suffix = ''] = part.exec(name.toLowerCase()) ?? []
    if (kind === undefined) continue
    const key = `${x}${base}${suffix}`
    const pair = pairs.get(key) ?? { field: `${x}${base}-remaining${suffix}`, limit: null, remaining: null }
    if (kind === 'limit') pair.limit = largest([pair.limit, ...numbersOf(value)])
    else pair.remaining = numberOf(value)
    pairs.set(key, pair)
  }
  return [...pairs.values(), ...structured(fields)]
}

/** `"default";r=50;t=30` beside `RateLimit-Policy: "default";q=100;w=60`, or `limit=100, remaining=50, reset=5`. */
function structured(fields: Fields): LimitState[] {
  const value = fields.get('ratelimit')?.slice(0, 2048)
  if (value === undefined) return []
  const old = /\bremaining=(-?\d+)/.exec(value)
  if (old) {
    const limit = /\blimit=(\d+)/.exec(value)?.[1]
    return [{ field: 'ratelimit', limit: limit === undefined ? null : Number(limit), remaining: Number(old[1]) }]
  }
  const quotas = new Map<string, number>()
  for (const [, name = '', q] of (fields.get('ratelimit-policy') ?? '').slice(0, 2048).matchAll(item('q'))) {
    quotas.set(name, Number(q))
  }
  return [...value.matchAll(item('r'))].map(([, name = '', r]) => ({
    field: 'ratelimit',
    limit: quotas.get(name) ?? null,
    remaining: Number(r),
  }))
}

function item(parameter: string): RegExp {
  return new RegExp(`"([^"]*)"[^,"]*?;[ \\t]*${parameter}=(-?\\d+)`, 'g')
}

function numberOf(value: string): number | null {
  return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(value.trim()) ? Number(value) : null
}

/** `100, 100;window=60, 1000;window=3600`: the limit and its windows. */
function numbersOf(value: string): number[] {
  // `1,000` is written for people.
  if (/^\s*\d{1,3}(?:,\d{3}){1,4}\s*$/.test(value)) return [Number(value.replaceAll(',', ''))]
  return value
    .slice(0, 500)
    .split(',')
    .map((one) => numberOf(one.split(';')[0] ?? ''))
    .filter((one) => one !== null)
}

function largest(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((most, one) => (most === null || (one !== null && one > most) ? one : most), null)
}

/** Whether a limiter says that nothing is left. A limit of 0 means that there is none. */
export function isUsedUp({ limit, remaining }: LimitState): boolean {
  return remaining === 0 && limit !== 0
}
