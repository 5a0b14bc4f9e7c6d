/** The edge, where a reply becomes a message: every adapter goes through here. */
import type { ReplyHeaders } from './headers.ts'
import { HttpProblem, type Problem } from './problem.ts'
import { type Reply, StatusReply } from './reply.ts'
import { uri } from './uri.ts'

/** A reply as it goes over the wire. */
export interface Wire {
  readonly status: number
  /** Names in lower case, each once. */
  readonly headers: Record<string, string | string[]>
  /** Null: no content. */
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | Blob | Chunks | null
}

/** What gives its chunks one after the other: a stream of Node, a generator. */
export type Chunks = AsyncIterable<Uint8Array | string>

/**
 * What an adapter sends: JSON unless the body is text, octets or a stream; no content where the status has none
 * (RFC 9110 §15.2, §15.3.5, §15.3.6, §15.4.5).
 * @throws TypeError if the body cannot be JSON: a BigInt, or a circle.
 */
export function wire(reply: Pick<Reply<number>, 'status' | 'headers' | 'body'>): Wire {
  const { status, body } = reply
  const none = body === undefined || status < 200 || [204, 205, 304].includes(status)
  const raw = octets(body)
  const [type, content] = none
    ? []
    : typeof body === 'string'
      ? ['text/plain; charset=utf-8', body]
      : raw
        ? [(raw as Blob).type || 'application/octet-stream', raw]
        : // A function is nothing in JSON; in a list it would be null.
          ['application/json', JSON.stringify(body) ?? 'null']
  return { status, headers: addHeaders(type ? { 'content-type': type } : {}, reply.headers), body: content ?? null }
}

/** Octets, and what gives octets; else undefined. Named by what they can do, since there may be two of a class. */
function octets(body: unknown): Exclude<Wire['body'], string | null> | undefined {
  if (body instanceof ArrayBuffer) return new Uint8Array(body)
  const { stream, getReader, [Symbol.asyncIterator]: chunks } = Object(body)
  return ArrayBuffer.isView(body) || typeof (stream ?? getReader ?? chunks) === 'function'
    ? (body as Uint8Array)
    : undefined
}

/** Field names are one whatever their case (RFC 9110 §5.1), and what goes into a URI field is made a URI. */
function addHeaders(fields: Record<string, string | string[]>, added: ReplyHeaders): Record<string, string | string[]> {
  for (const given in added) {
    const value = added[given]
    const name = given.toLowerCase()
    if (value !== undefined)
      fields[name] = Array.isArray(value)
        ? value.map(String)
        : /location$/.test(name)
          ? uri(value as string)
          : String(value)
  }
  return fields
}

/**
 * Makes a `Response` of a reply: for anything that speaks fetch.
 * @throws RangeError for a 1xx, which no `Response` can be; TypeError if a field value is malformed or the body cannot be
 *   JSON.
 */
export function toResponse(reply: Reply<number> | Problem): Response {
  const { status, headers, body } = wire(reply)
  const fields = new Headers()
  for (const name in headers) for (const line of [headers[name] ?? []].flat()) fields.append(name, line)
  return new Response(body as BodyInit | null, { status, headers: fields })
}

/**
 * The same reply with more fields. Vary, Link, Set-Cookie and Server-Timing grow; of any other field the added value
 * holds. The reply that was given stays as it is.
 */
export function withHeaders<R extends Reply<number>>(reply: R, added: ReplyHeaders): R {
  const headers = addHeaders({}, reply.headers)
  for (const [name, value] of Object.entries(addHeaders({}, added))) {
    const old = headers[name]
    headers[name] =
      old !== undefined && /^(vary|link|set-cookie|server-timing)$/.test(name) ? [old, value].flat() : value
  }
  if (!('expose' in reply)) return new StatusReply(reply.status, headers, reply.body) as unknown as R
  const { status, title, about, stack } = reply as unknown as HttpProblem
  const again = new HttpProblem(status, title, { ...about, headers: undefined }, headers)
  if (stack !== undefined) again.stack = stack
  return again as unknown as R
}
