import { ClientRequest, type IncomingMessage } from 'node:http'
import type { ExchangeLine } from '@statute/http'
import { bodyIn, Octets } from './content.ts'
import { fieldIn, linesOfHead, pairsOf } from './head.ts'
import { unfold } from './unfold.ts'

type See = (line: ExchangeLine) => void

/**
 * Watches what goes over `node:http` and `node:https`: most clients do, supertest and axios among them. Nothing is
 * consumed; a response that nobody reads is no exchange.
 * @returns Ends the watch.
 */
export function watchHttp(see: See): () => void {
  const prototype = ClientRequest.prototype
  const { emit, write, end } = prototype
  const sent = new WeakMap<ClientRequest, Octets>()
  const note = (request: ClientRequest, chunk: unknown, encoding: unknown) => {
    const octets = octetsOf(chunk, encoding)
    if (octets === null) return
    const gathered = sent.get(request) ?? new Octets()
    gathered.push(octets)
    sent.set(request, gathered)
  }
  const own = {
    write(this: ClientRequest, ...args: unknown[]) {
      note(this, args[0], args[1])
      return Reflect.apply(write, this, args)
    },
    end(this: ClientRequest, ...args: unknown[]) {
      note(this, args[0], args[1])
      return Reflect.apply(end, this, args)
    },
    emit(this: ClientRequest, ...args: unknown[]) {
      if (args[0] === 'response') watchResponse(this, args[1] as IncomingMessage, sent.get(this), see)
      return Reflect.apply(emit, this, args)
    },
  }
  Object.assign(prototype, own)
  return () => {
    for (const name of ['write', 'end', 'emit'] as const) {
      // Somebody may have put a watch of their own over ours; then ours stays beneath.
      if ((prototype[name] as unknown) !== own[name]) continue
      if (name === 'emit') Object.assign(prototype, { emit })
      else Object.assign(prototype, { [name]: name === 'write' ? write : end })
    }
    see = () => {}
  }
}

/** Looks over the shoulder of the parser: whoever reads the response gets each octet as before. */
function watchResponse(request: ClientRequest, response: IncomingMessage, sent: Octets | undefined, see: See): void {
  const got = new Octets()
  const { push } = response
  response.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk === null) {
      if (response.complete) see(lineOf(request, response, sent, got.whole))
    } else {
      const octets = octetsOf(chunk, encoding)
      if (octets) got.push(octets)
    }
    return push.call(response, chunk, encoding)
  }
}

/** What went there and came back, as an exchange line. `octets` is null if the content is not known. */
export function lineOf(
  request: ClientRequest,
  response: IncomingMessage,
  sent: Octets | undefined,
  octets: Uint8Array | null,
): ExchangeLine {
  const headers = pairsOf(response.rawHeaders)
  const coding = fieldIn(headers, 'content-encoding')
  return {
    ...requestOf(request, sent),
    response: {
      status: response.statusCode ?? 0,
      statusText: response.statusMessage ?? '',
      httpVersion: `HTTP/${response.httpVersion}`,
      headers,
      ...bodyIn(octets && unfold(octets, coding)),
      ...(response.rawTrailers.length > 0 ? { trailers: pairsOf(response.rawTrailers) } : {}),
    },
  }
}

export function requestOf(
  request: ClientRequest,
  sent: Octets | undefined,
): Pick<ExchangeLine, 'request' | 'request_headers_complete'> {
  const head = (request as { _header?: unknown })._header
  const headers = typeof head === 'string' ? linesOfHead(head) : null
  const host = (headers && fieldIn(headers, 'host')) ?? request.host
  const { body } = bodyIn(sent ? sent.whole : new Uint8Array(), true)
  return {
    request: {
      method: request.method,
      url: /^https?:\/\//.test(request.path) ? request.path : `${request.protocol}//${host}${request.path}`,
      httpVersion: 'HTTP/1.1',
      headers,
      body,
    },
    ...(headers ? { request_headers_complete: true } : {}),
  }
}

/** What `write()` and `end()` take; null if it is no content. */
export function octetsOf(chunk: unknown, encoding: unknown): Uint8Array | null {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  return chunk instanceof Uint8Array ? chunk : null
}
