import { type Fields, parseDate } from '@statute/http'

/** The date of a field in milliseconds; null if the field is absent, repeated, or no HTTP date (RFC 9110 §5.6.7). */
export function dateField(fields: Fields, name: string): number | null {
  const values = fields.all(name)
  return values.length === 1 ? parseDate(values[0]?.trim() ?? '') : null
}
