import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { FieldLine } from '../options.ts'
import type { Caller } from './caller.ts'
import { fieldValue, pairsOf, withoutHopFields } from './hop-fields.ts'

const nothing = Buffer.alloc(0)

export function callerHttp1(request: IncomingMessage, response: ServerResponse): Caller {
  const lines = pairsOf(request.rawHeaders)
  const version = request.httpVersion === '1.0' ? '1.0' : '1.1'
  const method = request.method ?? 'GET'
  return {
    method,
    target: request.url ?? '/',
    scheme: (request.socket as TLSSocket).encrypted ? 'https' : 'http',
    version,
    address: request.socket.remoteAddress ?? '',
    lines,
    hasBody: fieldValue(lines, 'transfer-encoding') !== null || !/^0*$/.test(fieldValue(lines, 'content-length') ?? ''),
    body: request,
    trailers: () => pairsOf(request.rawTrailers),
    interim(status, reason, fields) {
      // RFC 9110 §15.2: a client of HTTP/1.0 gets none.
      if (version === '1.0' || response.headersSent) return
      if (status === 100) response.writeContinue()
      // A pipelined request has no socket before its turn; an interim response may be dropped then.
      else response.socket?.write(headText(status, reason, withoutHopFields(fields)), 'latin1')
    },
    head(status, reason, fields) {
      response.sendDate = false
      response.writeHead(status, reason, flat(linesOut(version, method, status, fields)))
      if (method === 'HEAD' || status === 204 || status === 304) return
      // What follows at once goes in the same packet; what follows late does not hold up the head. It is the socket that
      // is corked: since Node 22 a corked response writes its trailers before its chunks. And an empty buffer, no
      // flushHeaders(): that one would write octets above 0x7f as UTF-8.
      const { socket } = response
      socket?.cork()
      response.write(nothing)
      setImmediate(() => socket?.uncork())
    },
    out: response,
    end(trailers) {
      if (trailers.length > 0 && response.chunkedEncoding) response.addTrailers(trailers as [string, string][])
      response.end()
    },
    cut: () => response.destroy(),
    onGone(act) {
      response.once('close', () => {
        if (!response.writableFinished) act()
      })
    },
  }
}

/** The framing stays as it came; HTTP/1.0 knows no chunks, and without them there are no trailers. */
function linesOut(version: string, method: string, status: number, lines: readonly FieldLine[]): FieldLine[] {
  const coding = fieldValue(lines, 'transfer-encoding')
  const chunked = coding !== null && version === '1.1' && method !== 'HEAD' && status !== 204 && status !== 304
  const kept = withoutHopFields(lines)
  if (chunked) return [...kept, ['Transfer-Encoding', coding]]
  return kept.filter(([name]) => name.toLowerCase() !== 'trailer')
}

export function headText(status: number, reason: string, lines: readonly FieldLine[]): string {
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

function flat(lines: readonly FieldLine[]): string[] {
  return lines.flat()
}
