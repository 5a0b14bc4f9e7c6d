import type { Response } from '@statute/http'
import { isRedacted } from '../../capture.ts'

/**
 * The value of Location as rules judge it. Null if there is none, an empty one, several, or a recorder's placeholder in
 * it: rules of their own speak of the first three. Null also if no server has sent it.
 */
export function soleLocation(response: Response): string | null {
  const { fields } = response
  if (isOfBrowser(response)) return null
  const values = fields.all('location')
  const value = values[0]?.trim() ?? ''
  return values.length !== 1 || value === '' || isRedacted(value) ? null : value
}

/** A browser makes a 307 itself if it keeps to HSTS, or if an extension sends the request elsewhere. */
function isOfBrowser({ status, reason, fields }: Response): boolean {
  return status === 307 && (reason === 'Internal Redirect' || fields.has('non-authoritative-reason'))
}

/** A value as a message quotes it: short, and without a query, which may hold secrets. */
export function quoteLocation(location: string): string {
  const end = location.search(/[?#]/)
  const bare = end < 0 ? location : `${location.slice(0, end)}…`
  return `"${bare.length > 60 ? `${bare.slice(0, 59)}…` : bare}"`
}
