/** For Fastify 5: `app.register(errors())` before the routes, and they return or throw their replies. */
import { fromUnknown } from '../from-unknown/from-unknown.ts'
import { internalServerError } from '../generated/problems.ts'
import type { Problem } from '../problem.ts'
import type { Reply } from '../reply.ts'
import { isProblem, isReply } from '../throwing.ts'
import { answerTo, type ErrorOptions } from './answer.ts'
import { type FastifyRequestLike, unrouted } from './fastify-routes.ts'
import { bufferOf } from './node-content.ts'
import { type NodeResponse, setHead } from './node-response.ts'
import { sendable } from './sendable.ts'
import { type Wired, wired } from './wired.ts'
import type { Inline, Returning, Wanted, Wrapped } from './wrapped.ts'

/** As much of a `FastifyReply` as is needed. */
export interface FastifyReplyLike {
  readonly request: FastifyRequestLike
  readonly log: { error(about: object, message: string): unknown }
  readonly raw: object
  readonly sent: boolean
  readonly statusCode: number
  code(status: number): unknown
  getHeader(name: string): number | string | string[] | undefined
  header(name: string, value: string | string[]): unknown
  removeHeader(name: string): unknown
  serializer(write: (payload: unknown) => never): unknown
  getSerializationFunction?(status: never, type?: string): ((payload: never) => string) | undefined
  send(payload?: unknown): unknown
}

/** As much of a `FastifyInstance` as is needed. */
export interface FastifyLike {
  decorate(name: symbol, value: never): unknown
  addHook(name: 'preSerialization' | 'onSend', hook: never): unknown
  setErrorHandler(handler: never): unknown
  setNotFoundHandler(handler: never): unknown
}

type Plugin = (app: FastifyLike, options: unknown, done: (error?: Error) => void) => void
type Hook = (
  request: unknown,
  to: FastifyReplyLike,
  payload: unknown,
  next: (error: null, payload: unknown) => void,
) => void

type Given = [request: FastifyRequestLike, to: FastifyReplyLike]
type Returned = Reply<number> | undefined

const hasErrors = Symbol.for('statute.errors')

/** Sends a reply. Fields that were set before stay, except those that speak of another content; Vary, Link and Set-Cookie grow. */
export function send<To extends FastifyReplyLike>(to: To, reply: Reply<number>): To {
  to.send(setReply(to, reply) ?? undefined)
  return to
}

/**
 * A route handler of a function that returns its reply, or throws it; if it returns nothing it has sent it. What it throws
 * goes to `errors()` of the app; with `options`, or in an app without, it is answered here. Within `app.get()` its
 * parameters have Fastify's own types; elsewhere name them: `(request: FastifyRequest, reply: FastifyReply) => …`.
 */
export function handler<F extends Wanted, Act extends Returning<Returned | Promise<Returned>>>(
  act: Inline<F, Given> & Act,
  options?: ErrorOptions,
): F & Wrapped<Act, Given, Promise<void>>
export function handler(act: (...given: Given) => Returned | Promise<Returned>, options?: ErrorOptions) {
  return async (request: FastifyRequestLike, to: FastifyReplyLike) => {
    try {
      const reply = await act(request, to)
      return reply ? send(to, reply) : to
    } catch (error) {
      if (!options && hasErrors in to.request.server) throw error
      return fail(to, error, options)
    }
  }
}

/**
 * A plugin for the whole app: replies can be returned and thrown anywhere, all errors become problems, and what has no
 * route is a 404, or a 405 with Allow (RFC 9110 §15.5.6). OPTIONS is answered. Without `onError` a 5xx goes to the log of
 * the app.
 */
export function errors(options?: ErrorOptions): Plugin {
  const open: Hook = (_, to, payload, next) => next(null, isReply(payload) ? setReply(to, payload) : payload)
  const plugin: Plugin = (app, _, done) => {
    // It may be there from around this plugin.
    if (!(hasErrors in app)) app.decorate(hasErrors, true as never)
    app.addHook('preSerialization', open as never)
    // Nothing is serialized if the handler has set a type that is no JSON.
    app.addHook('onSend', open as never)
    app.setErrorHandler(frameworkErrors(options) as never)
    app.setNotFoundHandler(((request, to) => void fail(to, unrouted(request), options)) as OnMiss as never)
    done()
  }
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true })
}

/**
 * For what fails before there is a route, such as a path that cannot be decoded, where no plugin is asked:
 * `Fastify({ frameworkErrors: frameworkErrors() })`.
 */
export function frameworkErrors(
  options?: ErrorOptions,
): (error: unknown, request: unknown, to: FastifyReplyLike) => void {
  return (error, _, to) => void fail(to, error, options)
}

type OnMiss = (request: FastifyRequestLike, to: FastifyReplyLike) => void

/** What to do with an error. It never throws: Fastify would tell the client what. */
export function fail<To extends FastifyReplyLike>(to: To, error: unknown, options?: ErrorOptions): To {
  const { request } = to
  // A request without a route fails for that, whatever its content is like.
  const isOfContent = request.is404 && /^FST_ERR_CTP_/.test(String(Object(error).code))
  const log = (problem: Problem, err: unknown) =>
    problem.status > 499 && to.log.error({ req: request, res: to, err }, problem.message)
  const onError = options?.onError ?? log
  const map = (error: unknown) => options?.map?.(error) ?? coded(error, to.statusCode, options)
  const reply = answerTo(isOfContent ? unrouted(request) : error, { ...options, onError, map })
  if (to.sent) return to
  try {
    return send(to, reply)
  } catch (cause) {
    return send(to, answerTo(internalServerError({ cause }), { onError }))
  }
}

/** `reply.code(403).send(new Error())` means a 403. */
function coded(error: unknown, statusCode: number, options?: ErrorOptions): Problem | undefined {
  if (statusCode < 400 || !error || typeof error !== 'object') return undefined
  if ('statusCode' in error || 'status' in error) return undefined
  return fromUnknown(Object.create(error, { statusCode: { value: statusCode } }), options)
}

/** Status and fields go onto the answer; what comes back is the content, which nothing may serialize again. */
function setReply(to: FastifyReplyLike, reply: Reply<number>): Exclude<Wired['body'], Blob> {
  const { body: given, ...head } = wired(reply)
  const body = typeof given === 'string' && typeof reply.body !== 'string' ? jsonOf(to, reply, given) : given
  to.serializer((payload) => payload as never)
  setHead(asNode(to), head)
  if (body instanceof Uint8Array) return bufferOf(body)
  return body !== null && typeof body === 'object' && 'stream' in body ? body.stream() : (body as string | null)
}

/** By the schema of the route, if it has one for this status: it leaves out what is not to be seen. A problem has its own form. */
function jsonOf(to: FastifyReplyLike, reply: Reply<number>, json: string): string {
  if (isProblem(reply) || !to.getSerializationFunction) return json
  const status = String(reply.status)
  for (const key of [status, `${status[0]}xx`, 'default']) {
    const one = to.getSerializationFunction(key as never)
    if (!one) continue
    // A schema for each media type is a map of them.
    const serialize =
      typeof one === 'function'
        ? one
        : ['application/json', '*/*'].map((type) => to.getSerializationFunction?.(key as never, type)).find(Boolean)
    return serialize ? serialize(reply.body as never) : json
  }
  return json
}

function asNode(to: FastifyReplyLike): NodeResponse {
  return {
    req: to.request.raw,
    set statusCode(status: number) {
      to.code(status)
    },
    getHeader: (name: string) => to.getHeader(name),
    removeHeader: (name: string) => to.removeHeader(name),
    setHeader(name: string, value: string | string[]) {
      // Fastify would put cookies behind those that are there, and these are all.
      to.removeHeader(name)
      to.header(name, sendable(name, value))
    },
  } as Partial<NodeResponse> as NodeResponse
}
