import { type Fields, parseDate } from '@statute/http'

/** RFC 9745 §2.1: a Date of RFC 9651 §3.3.7, which may have parameters. */
const date = /^@(-?\d{1,15})(?:[ \t]*;[^,]*)?$/

/** Deprecation in milliseconds since 1970; null if it is no such Date. */
export function parseDeprecation(value: string): number | null {
  const seconds = date.exec(value.trim())?.[1]
  return seconds === undefined ? null : Number(seconds) * 1000
}

/** Sunset in milliseconds since 1970 (RFC 8594 §3); null if it is absent or no HTTP date. */
export function sunsetOf(fields: Fields): number | null {
  const value = fields.get('sunset')
  return value === null ? null : parseDate(value.trim())
}
