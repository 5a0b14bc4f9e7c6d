import type { Decoded } from '@statute/codes'
import { findDecoded, formatJson } from '@statute/decode'
import { parseDate } from '@statute/http'
import { fieldOf, finalResponse, type Transcript } from './read/transcript.ts'

/** What is inside the text; tokens are held against the moment of the answer, if it names one. */
export function decodeAll(
  subject: string,
  given: string,
  transcript: Transcript | null,
  evidence: readonly { readonly start: number; readonly end: number }[],
  now: Date,
): Decoded[] {
  const final = transcript ? finalResponse(transcript) : null
  const date = fieldOf(final, 'date')
  const ms = date ? parseDate(date.value, now) : null
  const found = findDecoded(subject, given, { now, answeredAt: ms === null ? undefined : new Date(ms) })
  const body = jsonOf(subject, final ? final.body : [0, subject.length], evidence)
  return body ? [...found, body] : found
}

/** Longer than this, a body is not set in lines: nobody reads it here. */
const longestBody = 20_000

/** A body of JSON that stands in one line, or breaks: set in lines, with the member that tells of the error. */
function jsonOf(
  subject: string,
  [from, to]: readonly [number, number],
  evidence: readonly { readonly start: number; readonly end: number }[],
): Decoded | null {
  const text = subject.slice(from, to).trim()
  if (!/^[[{]/.test(text) || text.length > longestBody) return null
  const start = subject.indexOf(text, from)
  const formatted = formatJson(text)
  if (formatted.ok && (text.match(/\n/g) ?? []).length > 2) return null
  // A text that only begins like JSON (`[error] …`) breaks at once.
  if (!formatted.ok && formatted.offset < 12) return null
  const title = formatted.ok
    ? 'The body, set in lines'
    : `Not JSON from line ${formatted.line}, column ${formatted.column} on`
  const member = evidence
    .filter((piece) => piece.start >= start && piece.end <= start + text.length)
    .map((piece) => memberAt(text, piece.start - start))
    .find((one) => one !== '')
  const rows = [
    { name: 'body', value: formatted.text },
    ...(formatted.ok ? [] : [{ name: 'wanted', value: formatted.message }]),
    ...(member === undefined ? [] : [{ name: 'tells it', value: member }]),
  ]
  return { kind: 'json', title, start, end: start + text.length, rows }
}

/** `"code": "accessDenied"`: the member around a place. */
function memberAt(text: string, at: number): string {
  const before = Math.max(text.lastIndexOf(',"', at), text.lastIndexOf('{"', at), text.lastIndexOf(', "', at))
  if (before < 0) return ''
  const member = /"[^"]{1,100}"\s*:\s*(?:"(?:[^"\\]|\\.){0,300}"|[^,{}[\]]{1,100})/y
  member.lastIndex = text.indexOf('"', before)
  return (member.exec(text)?.[0] ?? '').replace(/^("[^"]*")\s*:\s*/, '$1: ')
}
