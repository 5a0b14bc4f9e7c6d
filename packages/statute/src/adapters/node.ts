/** For node:http and node:http2, and for whatever hands on their requests and responses. */
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { answerTo, type ErrorOptions } from './answer.ts'
import { breakOff, isGone, type NodeResponse, setHead } from './node-response.ts'
import { pour } from './pour.ts'
import { wired } from './wired.ts'
import type { Inline, Returning, Wanted, Wrapped } from './wrapped.ts'

export type { NodeResponse } from './node-response.ts'

/** As much of an `http.IncomingMessage` as is needed. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/**
 * What a function for Node may return: a reply; or nothing, or the response, if it has answered or will answer by itself.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is one that answers by itself
export type Answer<Response> = Reply<number> | Response | undefined | void

/**
 * Sends a reply. Fields that were set before stay, except those that speak of another content; Vary, Link and Set-Cookie
 * grow.
 * @throws What a stream failed with; if some of it was sent, the connection is broken.
 */
export async function send(response: NodeResponse, reply: Reply<number>): Promise<void> {
  const { status, headers, body } = wired(reply)
  const isHead = response.req?.method === 'HEAD'
  if (body !== null && typeof body !== 'string' && !ArrayBuffer.isView(body)) {
    const stream = 'stream' in body ? body.stream() : body
    setHead(response, { status, headers })
    if (!isHead) return await pour(stream, response)
    response.end()
    await stream.cancel()
  } else {
    const octets = typeof body === 'string' ? new TextEncoder().encode(body) : body
    setHead(response, {
      status,
      headers: octets ? { ...headers, 'content-length': String(octets.byteLength) } : headers,
    })
    response.end(isHead || octets === null ? undefined : octets)
  }
}

/** What Node gives to a request listener. */
type Given = [request: NodeRequest, response: NodeResponse]

/**
 * A request listener of a function that returns its reply, or throws it; if it returns nothing, it answers by itself.
 * Within `createServer()` its parameters have Node's own types; elsewhere name them: `(request: IncomingMessage) => …`.
 */
export function handler<F extends Wanted, Act extends Returning<Answer<NodeResponse> | Promise<Answer<NodeResponse>>>>(
  act: Inline<F, Given> & Act,
  options?: ErrorOptions,
): F & Wrapped<Act, Given, Promise<void>>
export function handler(
  act: (...given: Given) => Answer<NodeResponse> | Promise<Answer<NodeResponse>>,
  options?: ErrorOptions,
) {
  return async (request: NodeRequest, response: NodeResponse): Promise<void> => {
    try {
      await sendAnswer(response, await act(request, response))
    } catch (error) {
      await sendError(response, error, options)
    }
  }
}

/**
 * Sends what a function returned, if it is a reply.
 * @throws TypeError if it is anything else but nothing or the response: nobody would ever answer.
 */
export async function sendAnswer<Response extends NodeResponse>(
  response: Response,
  answer: Answer<Response>,
): Promise<void> {
  if (isReply(answer)) await send(response, answer)
  else if (answer !== undefined && answer !== response)
    throw new TypeError(`Cannot send "${typeof answer}": no reply, wanted ok(…), another reply, or nothing`)
}

/** What to do with an error: an answer, unless one is under way already. It never throws. */
export async function sendError(response: NodeResponse, error: unknown, options?: ErrorOptions): Promise<void> {
  const reply = answerTo(error, options)
  if (isGone(response)) return
  if (response.headersSent) return breakOff(response)
  try {
    await send(response, reply)
  } catch (cause) {
    // Such as a field that cannot be sent. `map` has had its turn: it may be what made it.
    const last = answerTo(cause, { onError: options?.onError })
    if (response.headersSent) breakOff(response)
    else await send(response, last)
  }
}
