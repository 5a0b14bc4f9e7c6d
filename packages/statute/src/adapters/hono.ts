/** For Hono 4: `app.onError(errors())`, `app.notFound(unmatched(app))`, and `return send(c, reply)` in a route. */
import type { Reply } from '../reply.ts'
import { isProblem, isReply } from '../throwing.ts'
import { answerTo, type ErrorOptions } from './answer.ts'
import { doubtful, growing } from './fields.ts'
import type { Format, Json } from './json.ts'
import { sentAtLast } from './last.ts'
import { allowOf, missed } from './missed.ts'
import { sendable } from './sendable.ts'
import { wired } from './wired.ts'
import type { Inline, Returning, Wanted, Wrapped } from './wrapped.ts'

/** As much of a Hono `Context` as is needed. */
export interface HonoContext {
  readonly req: { readonly method: string; readonly path: string }
  header(name: string, value?: string, options?: { append?: boolean }): void
  newResponse(content: unknown, status?: number): Response
}

/** As much of a route as is needed. */
interface HonoRoute {
  readonly method: string
  readonly path: string
  readonly handler: { readonly length: number }
}

/** As much of a `Hono` as is needed. */
export interface HonoApp {
  readonly routes: readonly HonoRoute[]
  readonly router: {
    match(
      method: string,
      path: string,
    ): readonly [found: readonly (readonly [handler: unknown, params: unknown])[], ...unknown[]]
  }
}

/** What was sent, as Hono's client reads it from the type of a route: the status, and the content as JSON leaves it. */
export type Sent<R> =
  R extends Reply<infer S extends number, infer B> ? Response & { _data: Json<B>; _status: S; _format: Format<B> } : R

type Answer = Reply<number> | Response

/** The `Response` for a reply: `return send(c, created('/things/8'))`. Fields set before stay; Vary, Link and Set-Cookie grow. */
export function send<R extends Reply<number>>(c: HonoContext, reply: R): Sent<R> {
  const { status, headers, body } = wired(reply)
  // Hono does not show what was set, and a Cache-Control may be one that forbids to store.
  for (const name of doubtful(status)) if (name !== 'cache-control') c.header(name)
  for (const name in headers) {
    if (!growing.test(name)) c.header(name)
    // `Headers` takes control characters, and the server then does not.
    for (const line of [headers[name] ?? []].flat()) c.header(name, sendable(name, line), { append: true })
  }
  return c.newResponse(body, status) as Sent<R>
}

/**
 * A Hono handler of a function that returns its reply, or throws it; a `Response` of your own goes through. Errors go on
 * to `app.onError()`, where Hono and its middleware look for them. Its `c` knows the variables of the application; for
 * what a validator written inline has found, say what `c` is: `handler((c: Context<Env, '/:id', Input>) => …)`. `send()` needs
 * no such thing.
 */
export function handler<F extends Wanted, Act extends Returning<Answer | Promise<Answer>>>(
  act: Inline<F, [c: HonoContext]> & Act,
): F & Wrapped<Act, [c: HonoContext], Promise<Sent<Awaited<ReturnType<Act>>>>>
export function handler(act: (c: HonoContext) => Answer | Promise<Answer>) {
  return async (c: HonoContext): Promise<Response> => {
    try {
      const answer = await act(c)
      return isReply(answer) ? send(c, answer) : (answer as Response)
    } catch (error) {
      if (isReply(error) && !isProblem(error)) return send(c, error)
      // Hono itself asks for `instanceof Error`, and lets the rest through to the server.
      throw error instanceof Error ? error : new Error('Something was thrown that is no error', { cause: error })
    }
  }
}

/** What `app.onError()` takes: every error becomes a problem. */
export function errors(options?: ErrorOptions): (error: Error, c: HonoContext) => Response {
  return (error, c) => sentAtLast(answerTo(error, options), options, (reply) => send(c, reply))
}

/**
 * What `app.notFound()` takes: 404 for a path that is not there, 405 with Allow for a method that a path does not have
 * (RFC 9110 §15.5.6), and an answer to OPTIONS.
 */
export function unmatched(app: HonoApp): (c: HonoContext) => Response {
  return (c) => {
    const { method, path } = c.req
    return send(c, missed(method, allowOf(methodsOf(app, path))))
  }
}

/** A route for all methods is none here: it would have answered. */
function methodsOf({ routes, router }: HonoApp, path: string): string[] {
  const methods = new Set(routes.map(({ method }) => method))
  methods.delete('ALL')
  return [...methods].filter((method) =>
    router.match(method, path)[0].some(([found]) => {
      const route = (found as readonly [unknown, HonoRoute])[1]
      return route.method === method && !isMiddleware(route)
    }),
  )
}

/** `app.get('*', serveStatic())` says nothing of what a path takes. A route of a mounted app may be wrapped. */
function isMiddleware({ path, handler }: HonoRoute): boolean {
  const own = (handler as { readonly __COMPOSED_HANDLER?: HonoRoute['handler'] }).__COMPOSED_HANDLER ?? handler
  return path.endsWith('*') && own.length > 1
}
