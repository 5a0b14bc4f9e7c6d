/** Where the body of an HTTP/1.x message ends (RFC 9112 §6.3), and what to do where its framing cannot be right. */
import { Body } from '../body.ts'
import type { Fields } from '../fields.ts'
import { type Chunks, readChunks } from './chunks.ts'
import { bodyOf, decode, type Inflate, isText } from './content.ts'
import { framingOf } from './framing.ts'
import type { FieldSection } from './head.ts'
import type { Octets } from './octets.ts'
import { nextStart, type StartLine } from './start-line.ts'

/** Where a body stands, and how it ended. */
export interface Extent {
  readonly body: Body
  readonly end: number
  readonly ended: boolean
  readonly chunks?: Chunks
  /** What follows is known to be something else, or was taken for the body. */
  readonly open?: true
  /** A client took the codings off before it printed the body, as `curl -i` does. */
  readonly printed?: true
}

/** @param method Of the request that waits for a response; null if none does. */
export function extentOf(
  octets: Octets,
  start: StartLine,
  { fields, end: from, ended: headEnded }: FieldSection,
  method: string | null,
  inflate: Inflate | undefined,
): Extent {
  const { binary, size } = octets
  const framing = framingOf(start, fields, method)
  const body = (to: number, whole: boolean) => {
    const exact = octets.isExact(from, to)
    const read = bodyOf(octets.bytes.subarray(from, to), fields, whole, inflate)
    return exact ? read : new Body(read.state, read.text)
  }
  // The answer to a HEAD has the fields of a body and none. Who does not know the request cannot tell.
  const maybeHead = start.kind === 'response' && method === null
  const printed = (): Extent => {
    const end = nextStart(binary, from)
    if (end === from) return headOnly(from, headEnded)
    const { state, text } = body(end, true)
    return { body: new Body(state, text), end, ended: true, open: true, printed: true }
  }
  switch (framing.by) {
    case 'nothing':
      return { body: Body.empty, end: from, ended: headEnded }
    case 'switch':
      return { body: Body.empty, end: nextStart(binary, from), ended: headEnded, open: true }
    case 'chunks': {
      const chunks = readChunks(octets, from, (place) => nextStart(binary, place))
      if (maybeHead && (chunks.end === from || from === size)) return headOnly(from, headEnded)
      if (maybeHead && chunks.fault !== null && chunks.data[0]?.[0] === from) return printed()
      const { ended, end } = chunks
      // Transfer codings below chunked are no part of the content (RFC 9112 §6.1).
      const bytes = decode(join(octets.bytes, chunks.data), fields.get('transfer-encoding'), inflate)
      return { body: bytes ? bodyOf(bytes, fields, ended, inflate) : Body.notCaptured, end, ended, chunks }
    }
    case 'length': {
      const stop = from + framing.length
      const coded = fields.has('content-encoding') && framing.length > 0 && from < size
      if (maybeHead && coded && isText(octets.bytes.subarray(from, from + 512))) return printed()
      if (stop <= size && octets.isExact(from, stop) && !(maybeHead && nextIsAt(binary, from))) {
        return { body: body(stop, headEnded), end: stop, ended: headEnded }
      }
      const limit = nextStart(binary, from)
      if (maybeHead && limit === from) return headOnly(from, headEnded)
      return { body: body(limit, !octets.isExact(from, limit)), end: limit, ended: false, open: true }
    }
    case 'close': {
      const limit = holdsMessages(fields) ? size : nextStart(binary, from)
      if (maybeHead && limit === from) return headOnly(from, headEnded)
      return { body: headEnded ? body(limit, true) : Body.notCaptured, end: limit, ended: headEnded, open: true }
    }
  }
}

function headOnly(end: number, ended: boolean): Extent {
  return { body: Body.notCaptured, end, ended, open: true }
}

function nextIsAt(binary: string, at: number): boolean {
  return binary.startsWith('HTTP/', at) && nextStart(binary.slice(at, at + 512), 0) === 0
}

/** Whether start lines within the body are its own (RFC 9112 §10, RFC 2046 §5.1). */
function holdsMessages(fields: Fields): boolean {
  return /^\s?(?:message|multipart)\/|^\s?application\/http/i.test(fields.get('content-type') ?? '')
}

function join(bytes: Uint8Array, parts: Chunks['data']): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, [from, to]) => sum + to - from, 0))
  let at = 0
  for (const [from, to] of parts) {
    joined.set(bytes.subarray(from, to), at)
    at += to - from
  }
  return joined
}
