import { type Fields, parseDate, type Response } from '@statute/http'

const known = new WeakMap<Fields, ReadonlyMap<string, string>>()

/** The directives of Cache-Control (RFC 9111 §5.2), names in lower case, quotes taken off; the first of a name counts. */
export function cacheControlOf(fields: Fields): ReadonlyMap<string, string> {
  let found = known.get(fields)
  if (found === undefined) {
    const directives = new Map<string, string>()
    for (const [, name = '', quoted, token = ''] of (fields.get('cache-control') ?? '')
      .slice(0, 4096)
      .matchAll(/([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:=(?:"((?:[^"\\]|\\.)*)"|([^,"\s]*)))?/g)) {
      const key = name.toLowerCase()
      if (!directives.has(key)) directives.set(key, quoted ?? token)
    }
    known.set(fields, directives)
    found = directives
  }
  return found
}

/** A directive in seconds; null if it is absent or no whole number. */
export function secondsOf(fields: Fields, directive: string): number | null {
  const value = cacheControlOf(fields).get(directive)
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : null
}

/**
 * How long a shared cache may hand the response out, in seconds (RFC 9111 §4.2.1): s-maxage, else max-age, else Expires
 * less Date. Null if the response does not say.
 */
export function sharedLifetimeOf({ fields }: Response): number | null {
  const explicit = secondsOf(fields, 's-maxage') ?? secondsOf(fields, 'max-age')
  if (explicit !== null) return explicit
  const expires = fields.get('expires')
  const date = fields.get('date')
  if (expires === null || date === null) return null
  const [to, from] = [parseDate(expires), parseDate(date)]
  return to === null || from === null ? null : Math.max(0, (to - from) / 1000)
}

/** Whether it says that a shared cache must not store it, or must ask each time. */
export function forbidsReuse(fields: Fields): boolean {
  const directives = cacheControlOf(fields)
  return directives.has('no-store') || directives.has('private') || directives.has('no-cache')
}
