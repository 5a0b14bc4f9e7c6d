import type { ReplyHeaders } from '../headers.ts'
import { isThing } from './reading.ts'

/**
 * They describe the content that the other library would have sent; Content-Range of a 416 does not (RFC 9110 §14.4).
 */
const ofContent = /^(content-(type|length|encoding|language|location|disposition)|transfer-encoding|trailer)$/
/** An error that was filled from a request would set the caller's cookies, or lead elsewhere. */
const dangerous = /^(set-cookie|location|refresh|clear-site-data)$/
/** RFC 9110 §5.6.2. */
const token = /^[\w!#$%&'*+.^`|~-]+$/
/** RFC 9110 §5.5: what else is in a value would make the server throw when it sends it. */
const value = /^[\t -~\x80-\xff]*$/

/** What of the fields of a 5xx is for the client: the rest may be those of a server behind us. */
const ofFailure = /^(retry-after|allow|cache-control|connection|vary|access-control-.*)$/

/** The fields of another library's error, as far as they can be sent with a problem. */
export function foreignFields(given: unknown, status: number): ReplyHeaders {
  const fields = new Map<string, string | string[]>()
  const isPlain = isThing(given) && !(Symbol.iterator in given)
  const pairs = isPlain ? Object.entries(given) : isThing(given) ? given : []
  for (const [key, found] of pairs as Iterable<[unknown, unknown]>) {
    const name = String(key).toLowerCase()
    const lines = [found].flat().filter(isLine).map(String)
    if (lines.length === 0 || !token.test(name) || ofContent.test(name) || (isPlain && dangerous.test(name))) continue
    if (status > 499 && !ofFailure.test(name)) continue
    const all = [fields.get(name) ?? [], lines].flat()
    fields.set(name, all.length > 1 ? all : all.join(''))
  }
  return Object.fromEntries(fields)
}

function isLine(line: unknown): boolean {
  return typeof line === 'number' || (typeof line === 'string' && value.test(line))
}
