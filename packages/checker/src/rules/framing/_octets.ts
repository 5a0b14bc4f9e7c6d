import type { Exchange } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import { mediaTypeOf } from '../../read/media-type.ts'

/**
 * Whether the body of a capture may have other octets than went over the wire, so that it could have had this length
 * there: written anew, decoded from another charset, line ends changed.
 */
export function mayHaveHadLength({ response, source }: Exchange, length: number): boolean {
  const { body, wire } = response
  if (wire !== null) return body.state !== 'known' || !wire.ended
  if (body.state !== 'known' || body.size === null) return true
  if (body.bytes !== null) return false
  const { text } = body
  // Whoever writes a message down often leaves the body out, or the line end after it.
  if (isRedacted(text) || (text === '' && source.format !== 'exchanges')) return true
  if (source.format === 'text' && length === body.size + 1) return true
  return (
    wasDecoded(text, mediaTypeOf(response.fields).parameters.get('charset')) ||
    hadOtherLineEnds(text, length - body.size) ||
    (length > body.size && isCompactJson(body.json, text))
  )
}

function wasDecoded(text: string, charset = 'utf-8'): boolean {
  if (text.includes('\ufffd')) return true
  return !/^utf-?8$/i.test(charset) && /[^\x20-\x7e\s]/.test(text)
}

/** A byte order mark that the decoder took off, or CRLF that became LF. */
function hadOtherLineEnds(text: string, more: number): boolean {
  if (more === 3) return text.charCodeAt(0) !== 0xfeff
  const lines = text.split('\n').length - 1
  return more > 0 && lines > 0 && more === lines
}

/** JSON without a space between its tokens: a recorder may have parsed it and written it again, which makes it shorter. */
function isCompactJson(value: unknown, text: string): boolean {
  return typeof value === 'object' && value !== null && JSON.stringify(value) === text
}
