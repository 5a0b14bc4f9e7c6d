/** For hapi 21: `await server.register(errors())`, and handlers return or throw their replies. */
import { internalServerError } from '../generated/problems.ts'
import type { Problem } from '../problem.ts'
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { answerTo, type ErrorOptions } from './answer.ts'
import { doubtful, fits, growing } from './fields.ts'
import { type HapiRequest, unrouted } from './hapi-routes.ts'
import { bufferOf, readableOf } from './node-content.ts'
import { sendable } from './sendable.ts'
import { type Wired, wired } from './wired.ts'
import type { Inline, Returning, Wanted, Wrapped } from './wrapped.ts'

/** As much of a `ResponseObject` of hapi as is needed. */
export interface HapiResponse {
  code(status: number): unknown
  header(name: string, value: string): unknown
  charset(charset: string): unknown
}

/** As much of a `ResponseToolkit` as is needed. */
export interface HapiToolkit<Response extends HapiResponse = HapiResponse> {
  readonly request: HapiRequest
  readonly continue: symbol
  response(content?: never): Response
}

/** Makes a response of hapi. Fields that were set on `request.raw.res` stay; Vary, Link and Set-Cookie grow. */
export function send<Response extends HapiResponse>(h: HapiToolkit<Response>, reply: Reply<number>): Response {
  const { status, headers, body } = wired(reply)
  const before = h.request.raw.res
  for (const name of doubtful(status)) {
    const value = before.getHeader(name)
    if (value !== undefined && !fits(name, String(value))) before.removeHeader(name)
  }
  const response = h.response(contentOf(body) as never)
  response.code(status)
  // The type says it, or there is none to say.
  response.charset('')
  for (const name in headers) {
    const old = growing.test(name) ? before.getHeader(name) : undefined
    const lines = [...new Set([old ?? [], headers[name] ?? []].flat().map(String))]
    // hapi adds to Vary, and can do so to one line only.
    response.header(name, sendable(name, name === 'vary' || lines.length === 1 ? lines.join(', ') : lines) as string)
  }
  return response
}

type Given = [request: HapiRequest, h: HapiToolkit]

/**
 * A lifecycle method of a function that returns its reply, or throws it; without options, `errors()` of the server take
 * over. Within `server.route()` its parameters have hapi's own types; elsewhere name them: `(request: Request) => …`.
 */
export function handler<F extends Wanted, Act extends Returning<Reply<number> | Promise<Reply<number>>>>(
  act: Inline<F, Given> & Act,
  options?: ErrorOptions,
): F & Wrapped<Act, Given, Promise<HapiResponse>>
export function handler(act: (...given: Given) => Reply<number> | Promise<Reply<number>>, options?: ErrorOptions) {
  return async (request: HapiRequest, h: HapiToolkit): Promise<HapiResponse> => {
    try {
      return send(h, await act(request, h))
    } catch (error) {
      if (!options && 'statute' in request.server.registrations) throw error
      return fail(h, error, options)
    }
  }
}

/**
 * A plugin for the whole server: replies can be returned and thrown anywhere, all errors become problems, and what has
 * no route is a 404, or a 405 with Allow (RFC 9110 §15.5.6). OPTIONS is answered. Without `onError` a 5xx goes to
 * `request.log()`.
 */
export function errors(options?: ErrorOptions) {
  const answer = (request: HapiRequest, h: HapiToolkit) => {
    const { response } = request as { response: Marked }
    // Thrown or returned, a reply is what is sent.
    if (isReply(response?.source)) return fail(h, response.source, options)
    if (!response?.isBoom) return h.continue
    const miss = response.output.statusCode === 404 ? unrouted(request) : undefined
    return miss ? fail(h, miss, options) : unmarked(response, (error) => fail(h, error, options))
  }
  return {
    name: 'statute',
    register(server: { ext(event: 'onPreResponse', act: never): unknown }) {
      server.ext('onPreResponse', answer as never)
    },
  }
}

/** What to do with an error, or a reply. It never throws: hapi would answer in its own way. */
function fail<Response extends HapiResponse>(
  h: HapiToolkit<Response>,
  error: unknown,
  options: ErrorOptions | undefined,
): Response {
  // hapi itself tells of errors with these tags, and prints what has the last one.
  const log = (problem: Problem, thrown: unknown) =>
    problem.status > 499 &&
    h.request.log(['internal', 'error', ...(problem === thrown ? [] : ['implementation'])], Object(thrown))
  const onError = options?.onError ?? log
  const reply = answerTo(error, { ...options, onError })
  try {
    return send(h, reply)
  } catch (cause) {
    return send(h, answerTo(internalServerError({ cause }), { onError }))
  }
}

/** A response, or an error with the marks of Boom, which hapi puts on every error. */
interface Marked {
  readonly source?: unknown
  isBoom?: unknown
  readonly isDeveloperError?: unknown
  readonly data?: unknown
  readonly output: { readonly statusCode: number }
}

/** The error as it was thrown: hapi makes a 500 of each that is no Boom, and wraps what is no error. */
function unmarked<T>(error: Marked, read: (thrown: unknown) => T): T {
  if (isReply(error)) return read(error)
  if (isReply(error.data)) return read(error.data)
  // What Boom has made says who made it, and what others made a Boom of has a status, or is a bug.
  if ('typeof' in error || error.output.statusCode !== 500 || error.isDeveloperError) return read(error)
  const { isBoom } = error
  error.isBoom = false
  try {
    return read(error)
  } finally {
    error.isBoom = isBoom
  }
}

/** What hapi takes without making JSON of it: text, a Buffer, or a stream of Node. */
function contentOf(body: Wired['body']): unknown {
  if (body === null || typeof body === 'string') return body
  if (body instanceof Uint8Array) return bufferOf(body)
  return readableOf('stream' in body ? body.stream() : body)
}
