import { quote } from './challenge.ts'
import { whole } from './delay.ts'

/** RFC 9651 §3.3.3: what a string may hold. */
const ascii = /^[ -~]*$/

/** A limit on requests, as RateLimit and RateLimit-Policy tell it (draft-ietf-httpapi-ratelimit-headers). */
export interface Limit {
  /** Which limit it is, as `"peruser"`. */
  readonly name: string
  /** What is left of the quota: `r`. */
  readonly remaining?: number | undefined
  /** Seconds until there is more: `t`. */
  readonly resetSeconds?: number | undefined
  /** How many in a window: `q`. */
  readonly quota?: number | undefined
  /** Seconds of the window: `w`. */
  readonly windowSeconds?: number | undefined
  /** What is counted, requests if nothing is said: `qu`. */
  readonly unit?: string | undefined
  /** Whose quota it is: `pk`. */
  readonly partitionKey?: string | undefined
}

/** The two fields, each only if a limit has something for it. */
export function limitFields(limits: readonly Limit[]): Record<string, string> {
  const rate = limits.flatMap((limit) =>
    limit.remaining === undefined ? [] : [item(limit, { r: limit.remaining, t: limit.resetSeconds })],
  )
  const policy = limits.flatMap((limit) =>
    limit.quota === undefined
      ? []
      : [
          item(limit, { q: limit.quota, w: limit.windowSeconds }) +
            (limit.unit === undefined ? '' : `;qu=${quote(limit.unit, ascii)}`),
        ],
  )
  return {
    ...(rate.length > 0 && { ratelimit: rate.join(', ') }),
    ...(policy.length > 0 && { 'ratelimit-policy': policy.join(', ') }),
  }
}

/** A structured item: a string with whole numbers as its parameters (RFC 9651 §3.3). */
function item(limit: Limit, parameters: Record<string, number | undefined>): string {
  let text = quote(limit.name, ascii)
  for (const key in parameters) {
    const value = parameters[key]
    // Seconds are rounded up and what is left down, so that nobody comes too early.
    if (value !== undefined) text += `;${key}=${whole(Math.max(0, Math[key === 'r' ? 'floor' : 'ceil'](value)))}`
  }
  if (limit.partitionKey !== undefined)
    text += `;pk=:${btoa(String.fromCharCode(...new TextEncoder().encode(limit.partitionKey)))}:`
  return text
}
