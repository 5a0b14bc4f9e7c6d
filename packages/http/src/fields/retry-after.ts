import { parseDate } from './date.ts'

/**
 * How long to wait, in seconds from `now` (RFC 9110 §10.2.3); null if the value is neither whole seconds nor an HTTP
 * date. A date that has passed is 0.
 */
export function parseRetryAfter(value: string, now: Date = new Date()): number | null {
  const text = value.trim()
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const date = parseDate(text, now)
  return date === null ? null : Math.max(0, Math.round((date - now.getTime()) / 1000))
}
