/** For Koa 3 and @koa/router: `app.use(errors())` before all else, and `router.get('/x', handler(() => ok(…)))`. */
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { answerTo, type ErrorOptions } from './answer.ts'
import { type Matched, refused, unanswered } from './koa-unanswered.ts'
import { breakOff, type NodeResponse, removeUnfitting, setFields } from './node-response.ts'
import { leavingWith } from './pour.ts'
import { type Wired, wired } from './wired.ts'
import type { Inline, Returning, Wanted, Wrapped } from './wrapped.ts'

/** As much of a Koa `Context` as is needed. */
export interface KoaContext extends Matched {
  status: number
  body: unknown
  respond?: boolean | undefined
  readonly res: NodeResponse
  readonly app: { emit(event: string, ...given: unknown[]): unknown }
}

/** What a route is given where the types of the router are out of sight: the rest is open, as in Koa's own context. */
export interface RouteContext extends KoaContext {
  // biome-ignore lint/suspicious/noExplicitAny: as Koa has it
  readonly state?: any
  // biome-ignore lint/suspicious/noExplicitAny: the same
  readonly params?: any
  // biome-ignore lint/suspicious/noExplicitAny: the same
  [name: string]: any
}

type Next = () => Promise<unknown>
// biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is one that answers by itself
type Returned = Reply<number> | undefined | void

/** Puts a reply into the context, where other middleware finds it. Fields set before stay; Vary, Link and Set-Cookie grow. */
export function send(context: KoaContext, reply: Reply<number>): void {
  const { status, headers, body } = wired(reply)
  const { res } = context
  removeUnfitting(res, status)
  // Koa guesses status, type and length from a body, so what is known comes after it.
  context.body = bodyFor(context, body)
  context.status = status
  setFields(res, headers)
}

/**
 * A middleware of a function that returns its reply, or throws it; if it returns none, it has set the body by itself, or
 * has called `next()`. What it throws goes to `errors()`; with `options` it is answered here.
 *
 * Within `app.use()` and `router.use()` its context is that of the application. For exact parameters and state of a route
 * name it: `handler((context: RouterContext<State>) => …)`.
 */
export function handler<F extends Wanted, Act extends Returning<Returned | Promise<Returned>>>(
  act: Inline<F, [context: RouteContext, next: Next]> & Act,
  options?: ErrorOptions,
): F & Wrapped<Act, [context: Partial<KoaContext>, next: Next], Promise<void>>
export function handler(
  act: (context: KoaContext, next: Next) => Returned | Promise<Returned>,
  options?: ErrorOptions,
): (context: KoaContext, next: Next) => Promise<void> {
  return async (context, next) => {
    try {
      const answer = await act(context, next)
      // What next() returns is whatever a later middleware has returned.
      if (isReply(answer)) send(context, answer)
    } catch (error) {
      if (!options) throw error
      fail(context, error, options)
    }
  }
}

/**
 * What `app.use()` takes before all else: a problem for every error, with the fields that were set before it; 404 for a
 * path that is not there, 405 with Allow for a method that a path does not have (RFC 9110 §15.5.6), and an answer to
 * OPTIONS, with or without `router.allowedMethods()`. A body of your own is left alone. Errors of 5xx go to
 * `app.on('error')`, as they do without it, unless there is `onError`.
 */
export function errors(options?: ErrorOptions): (context: Partial<KoaContext>, next: Next) => Promise<void> {
  const middleware = async (context: KoaContext, next: Next) => {
    try {
      await next()
      const reply = context.respond === false || context.res.headersSent ? undefined : unanswered(context)
      if (reply) send(context, answerTo(reply, options))
    } catch (error) {
      fail(context, refused(context, error) ?? error, options)
    }
  }
  // Koa takes a context with demands of its own for one that the application is given from here on.
  return middleware as (context: Partial<KoaContext>, next: Next) => Promise<void>
}

function fail(context: KoaContext, error: unknown, options: ErrorOptions | undefined): void {
  // Koa writes to the console itself what it is told.
  const reply = answerTo(error, { ...options, onError: options?.onError ?? (() => {}) })
  if (reply.status > 499 && !options?.onError)
    context.app.emit('error', error instanceof Error ? error : reply, context)
  if (context.res.headersSent) return breakOff(context.res)
  context.respond = true
  try {
    send(context, reply)
  } catch (cause) {
    // Such as a field that cannot be sent. `map` has had its turn: it may be what made it.
    fail(context, cause, { onError: options?.onError })
  }
}

/** A body as Koa takes it: octets as a `Buffer`. It would take the length of a stream from its JSON in answer to HEAD. */
function bodyFor({ method, res }: KoaContext, body: Wired['body']): unknown {
  if (body === null || typeof body === 'string') return body
  if (ArrayBuffer.isView(body)) return buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if ('stream' in body) return body
  if (method !== 'HEAD') return leavingWith(res, body)
  void body.cancel().catch(() => {})
  return null
}

const { Buffer: buffer } = globalThis as unknown as {
  readonly Buffer: { from(octets: ArrayBufferLike, offset: number, length: number): unknown }
}
