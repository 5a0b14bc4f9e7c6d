/** One HTTP/1.x message out of octets: its head, its body by its framing, and what stands between it and the next. */
import { Body } from '../body.ts'
import { Fields } from '../fields.ts'
import type { Wire } from '../message.ts'
import type { Inflate } from './content.ts'
import { readFieldSection, readLine, shorten } from './head.ts'
import type { ReadNote } from './note.ts'
import type { Octets } from './octets.ts'
import { extentOf } from './raw-body.ts'
import { nextStart, readStartLine, type StartLine } from './start-line.ts'

export interface RawMessage {
  readonly start: StartLine
  readonly line: number
  readonly fields: Fields
  readonly body: Body
  readonly trailers: Fields
  /** Null in HTTP/2 and HTTP/3, which a client can only print. */
  readonly wire: Wire | null
  readonly exact: boolean
  /** Whether a client printed it, rather than recorded it. */
  readonly printed: boolean
}

export interface RawRead {
  /** Null if what stands there is no message. */
  readonly message: RawMessage | null
  readonly end: number
  readonly notes: readonly ReadNote[]
}

/** @param method Of the request that waits for a response; null if none does. */
export function readRawMessage(octets: Octets, from: number, method: string | null, inflate?: Inflate): RawRead {
  const { binary } = octets
  let at = from
  while (binary[at] === '\r' || binary[at] === '\n') at++
  if (at >= octets.size) return { message: null, end: octets.size, notes: [] }
  const line = octets.line(at)
  const first = readLine(octets, at)
  const start = readStartLine(first.line)
  if (!start) {
    const message = `Cannot read "${shorten(first.line)}": neither a status line nor a request line`
    return { message: null, end: Math.max(nextStart(binary, at + 1), at + 1), notes: [{ line, message }] }
  }
  const section = readFieldSection(octets, first.next)
  const notes: ReadNote[] = section.notes.map(({ at: place, message }) => ({ line: octets.line(place), message }))
  const extent = extentOf(octets, start, section, method, inflate)
  const rest = extent.open ? { after: '', end: extent.end } : afterOf(octets, extent.end)
  const exact = !extent.printed && octets.isExact(at, extent.end)
  const later = start.version === '2' || start.version === '3'
  const wire: Wire = {
    startLine: first.line,
    head: section.head,
    chunkFault: extent.chunks?.fault ?? null,
    ended: extent.ended,
    after: exact ? rest.after : '',
  }
  const { fields } = section
  const trailers = extent.chunks?.trailers ?? noFields
  const message: RawMessage = {
    start,
    line,
    fields,
    trailers,
    wire: later ? null : wire,
    exact,
    body: extent.body,
    printed: later || extent.printed === true,
  }
  if (start.kind === 'response' || rest.after === '') return { message, end: rest.end, notes }
  // Whoever wrote the octets down left Content-Length out: what stands there is meant to be the body.
  notes.push({ line, message: `The request "${shorten(first.line)}" has a body without Content-Length` })
  const body = Body.of(trimBreaks(octets.text(extent.end, rest.end)))
  return { message: { ...message, body, exact: false }, end: rest.end, notes }
}

const noFields = new Fields()

/** What follows the end of a message. Empty lines before the next are nobody's fault (RFC 9112 §2.2). */
function afterOf(octets: Octets, from: number): { readonly after: string; readonly end: number } {
  let at = from
  while (octets.binary[at] === '\r' || octets.binary[at] === '\n') at++
  if (at >= octets.size || begins(readStartLine(readLine(octets, at).line))) return { after: '', end: at }
  const end = nextStart(octets.binary, at)
  return { after: octets.text(from, Math.min(end, from + 1000)), end }
}

/** Whether it is a start line, even where one need not stand. */
function begins(start: StartLine | null): boolean {
  return start !== null && (start.kind === 'response' || (/^[A-Z-]+$/.test(start.method) && !/\s/.test(start.target)))
}

function trimBreaks(text: string): string {
  let to = text.length
  while (to > 0 && (text[to - 1] === '\n' || text[to - 1] === '\r')) to--
  return text.slice(0, to)
}
