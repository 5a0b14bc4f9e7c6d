import { parseDate } from '../generated/date.ts'

/** What Retry-After says. */
export interface RetryAfter {
  /** Milliseconds from now; 0 for a date that has passed. */
  readonly afterMs: number
  readonly form: 'seconds' | 'date'
}

/**
 * Reads Retry-After: whole seconds or an HTTP date, in any of its three forms (RFC 9110 §10.2.3, §5.6.7). Undefined for
 * anything else, such as `1.5`, `-5`, `soon` or nothing at all; JavaScript's own parsers would make a delay of these.
 * @param now Milliseconds since 1970.
 */
export function parseRetryAfter(value: string | null | undefined, now: number = Date.now()): RetryAfter | undefined {
  const text = value?.trim() ?? ''
  if (/^\d+$/.test(text)) return { afterMs: Math.min(+text * 1000, Number.MAX_SAFE_INTEGER), form: 'seconds' }
  const date = parseDate(text, new Date(now))
  return date === null ? undefined : { afterMs: Math.max(0, date - now), form: 'date' }
}
