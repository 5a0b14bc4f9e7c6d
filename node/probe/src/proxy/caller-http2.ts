import { constants, type IncomingHttpHeaders, type OutgoingHttpHeaders, type ServerHttp2Stream } from 'node:http2'
import type { FieldLine } from '../options.ts'
import type { Caller } from './caller.ts'
import { pairsOf, withoutHopFields } from './hop-fields.ts'

const { NGHTTP2_FLAG_END_STREAM, NGHTTP2_INTERNAL_ERROR } = constants

export function callerHttp2(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  flags: number,
  raw: readonly string[],
): Caller {
  const trailers: FieldLine[] = []
  stream.on('trailers', (_, __, rawTrailers?: string[]) => trailers.push(...pairsOf(rawTrailers ?? [])))
  let isDone = false
  let isCut = false
  let last: readonly FieldLine[] = []
  stream.on('wantTrailers', () => stream.sendTrailers(objectOf(last)))
  return {
    method: headers[':method']?.toString() ?? 'GET',
    target: headers[':path']?.toString() ?? '/',
    scheme: headers[':scheme'] === 'https' ? 'https' : 'http',
    version: '2',
    address: stream.session?.socket.remoteAddress ?? '',
    lines: linesIn(headers, raw),
    hasBody: (flags & NGHTTP2_FLAG_END_STREAM) === 0,
    body: stream,
    trailers: () => trailers,
    interim(status, _, lines) {
      if (stream.destroyed || stream.headersSent || status === 101) return
      stream.additionalHeaders({ ...objectOf(withoutHopFields(lines)), ':status': status })
    },
    head(status, _, lines) {
      if (stream.destroyed) return
      stream.respond({ ...objectOf(withoutHopFields(lines)), ':status': status }, { waitForTrailers: true })
    },
    out: stream,
    end(lines) {
      isDone = true
      last = lines
      stream.end()
    },
    cut() {
      isCut = true
      stream.close(NGHTTP2_INTERNAL_ERROR)
    },
    onGone(act) {
      stream.once('close', () => {
        if (!isDone && !isCut) act()
      })
    },
  }
}

/** As HTTP/1.1 would have it: Host first, the crumbs of Cookie in one line (RFC 9113 §8.2.3). */
function linesIn(headers: IncomingHttpHeaders, raw: readonly string[]): FieldLine[] {
  const lines = pairsOf(raw).filter(([name]) => !name.startsWith(':'))
  const crumbs = lines.filter(([name]) => name === 'cookie').map(([, value]) => value)
  const rest = lines.filter(([name], i) => name !== 'cookie' || lines.findIndex(([one]) => one === 'cookie') === i)
  const joined = rest.map(([name, value]): FieldLine => [name, name === 'cookie' ? crumbs.join('; ') : value])
  const authority = headers[':authority']
  if (authority === undefined) return joined
  return [['host', authority.toString()], ...joined.filter(([name]) => name !== 'host')]
}

/** Names in lower case (RFC 9113 §8.2), those that repeat as lists. */
function objectOf(lines: readonly FieldLine[]): OutgoingHttpHeaders {
  const headers: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of lines) {
    const lower = name.toLowerCase()
    const before = headers[lower]
    headers[lower] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return headers
}
