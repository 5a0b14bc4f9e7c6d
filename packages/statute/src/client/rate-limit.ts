import { type AnyHeaders, fieldOf } from '../headers.ts'
import type { Limit } from '../limits.ts'
import { parseStrings, unquote } from './structured.ts'

/**
 * The limits that a response tells of, in whichever dialect it speaks: RateLimit and RateLimit-Policy
 * (draft-ietf-httpapi-ratelimit-headers-11, an Internet-Draft, not an RFC), what earlier drafts called
 * RateLimit-Remaining and RateLimit-Reset, and X-RateLimit-* as GitHub, Twitter, Reddit, Discord and OpenAI send it. What
 * is malformed counts as not there.
 * @param now Milliseconds since 1970, for a reset that is a point in time.
 */
export function parseRateLimit(headers: AnyHeaders, now: number = Date.now()): Limit[] {
  const field = fieldOf(headers, 'ratelimit') ?? ''
  const limits = joined(fieldOf(headers, 'ratelimit-policy') ?? '', field)
  if (limits.length > 0) return limits
  // Draft 7 has one dictionary: `limit=100, remaining=0, reset=30`.
  const dictionary = Object.fromEntries(field.split(',').map((member) => member.trim().split('=')))
  return [
    ...separate(dictionary, '', now),
    ...separate(headers, 'ratelimit-', now),
    ...separate(headers, 'x-ratelimit-', now),
    ...separate(headers, 'x-rate-limit-', now),
  ]
}

/** `RateLimit-Policy: "peruser";q=100;w=60` and `RateLimit: "peruser";r=0;t=30`, joined by name and partition. */
function joined(policy: string, field: string): Limit[] {
  const limits: Record<string, Limit> = {}
  for (const [name, { q, w, qu, r, t, pk }] of [...parseStrings(policy), ...parseStrings(field)]) {
    const quota = whole(q)
    const remaining = whole(r)
    const key = `${name} ${pk}`
    if (quota !== undefined)
      limits[key] = { name, quota, windowSeconds: whole(w), unit: qu && unquote(qu), partitionKey: partition(pk) }
    if (remaining !== undefined)
      limits[key] = { ...limits[key], name, remaining, resetSeconds: whole(t), partitionKey: partition(pk) }
  }
  return Object.values(limits)
}

function whole(value: string | undefined): number | undefined {
  return value && /^\d+$/.test(value) ? +value : undefined
}

/** A byte sequence that holds text. */
function partition(value: string | undefined): string | undefined {
  try {
    return value && decodeURIComponent(escape(atob(value.slice(1, -1))))
  } catch {
    return undefined
  }
}

/** A field for each number; OpenAI counts both requests and tokens. */
function separate(fields: AnyHeaders, prefix: string, now: number): Limit[] {
  return ['', '-requests', '-tokens'].flatMap((unit) => {
    const read = (name: string) => fieldOf(fields, prefix + name + unit)
    const remaining = amount(read('remaining'))
    const resetSeconds = seconds(read('reset-after') ?? read('retry-after') ?? read('reset'), now)
    return (remaining ?? resetSeconds) === undefined
      ? []
      : { name: unit.slice(1) || 'default', remaining, resetSeconds, quota: amount(read('limit')) }
  })
}

/** Digits, perhaps with a fraction, and perhaps a policy behind: `100;w=60`. */
function amount(value: string | null | undefined): number | undefined {
  const digits = /^(\d+(?:\.\d+)?)(?:[;,]|$)/.exec(value ?? '')?.[1]
  return digits === undefined ? undefined : +digits
}

const unitSeconds: Record<string, number> = { d: 86400, h: 3600, m: 60, s: 1, ms: 0.001 }

/** Seconds from now, a point in time in seconds or milliseconds since 1970, or a duration as Go writes it: `6m0s`. */
function seconds(value: string | null, now: number): number | undefined {
  if (/^(?:\d+(?:\.\d+)?(?:ms|[dhms]))+$/.test(value ?? '')) {
    let sum = 0
    for (const [, digits, unit] of (value ?? '').matchAll(/([\d.]+)([a-z]+)/g))
      sum += +(digits as string) * (unitSeconds[unit as string] as number)
    return sum
  }
  const number = amount(value)
  // Nobody waits 30 years: from 1e9 on it is a time.
  return number === undefined || number < 1e9
    ? number
    : Math.max(0, (number < 1e11 ? number : number / 1000) - now / 1000)
}
