/** For Express 5 and 4: `app.use(errors())` after the routes, and `app.get('/x', handler(() => ok(…)))`. */
import type { Reply } from '../reply.ts'
import type { ErrorOptions } from './answer.ts'
import { type ExpressApplication, methodsAt } from './express-routes.ts'
import { allowOf, missed } from './missed.ts'
import { type Answer, type NodeResponse, sendAnswer, sendError } from './node.ts'
import type { Inline, Returning, Wanted, Wrapped } from './wrapped.ts'

export { send } from './node.ts'

/** As much of an Express `Request` as is needed, and what most handlers read. */
export interface ExpressRequest {
  readonly method: string
  readonly url: string
  readonly baseUrl: string
  readonly path: string
  readonly app: object
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  // biome-ignore lint/suspicious/noExplicitAny: as Express has it, unless you name its types
  readonly params: any
  // biome-ignore lint/suspicious/noExplicitAny: the same
  readonly query: any
  // biome-ignore lint/suspicious/noExplicitAny: the same
  readonly body: any
  get(name: string): string | undefined
}

/** As much of an Express `Response` as is needed, and what most handlers use. */
export interface ExpressResponse extends NodeResponse {
  // biome-ignore lint/suspicious/noExplicitAny: as Express has it
  readonly locals: Record<string, any>
  set(name: string, value: string | string[]): unknown
}

type Asked = Pick<ExpressRequest, 'method' | 'app' | 'baseUrl' | 'path'>
type Next = (error?: unknown) => void
type Given = [request: ExpressRequest, response: ExpressResponse, next: Next]
type Middleware = (request: Asked, response: NodeResponse, next: Next) => unknown
type ErrorMiddleware = (error: unknown, request: Asked, response: NodeResponse, next: Next) => unknown

/**
 * A handler, or a middleware, of a function that returns its reply, or throws it. If it returns nothing it has answered
 * by itself, or has called `next()`. What it throws goes to `next(error)`, in Express 4 too, and so to `errors()`; with
 * `options` it is answered here.
 *
 * Within `app.get()` its parameters are as exact as those of Express; elsewhere name them:
 * `handler((req: Request<{ id: string }>, res: Response) => …)`.
 */
export function handler<
  F extends Wanted,
  Act extends Returning<Answer<ExpressResponse> | Promise<Answer<ExpressResponse>>>,
>(act: Inline<F, Given> & Act, options?: ErrorOptions): F & Wrapped<Act, Given, Promise<void>>
export function handler(
  act: (...given: Given) => Answer<ExpressResponse> | Promise<Answer<ExpressResponse>>,
  options?: ErrorOptions,
) {
  return async (request: ExpressRequest, response: ExpressResponse, next: Next): Promise<void> => {
    try {
      const answer = await act(request, response, next)
      // Who was given neither can neither answer nor go on by itself: nothing to say means going on.
      if (answer === undefined && act.length < 2) next()
      else await sendAnswer(response, answer)
    } catch (error) {
      if (options) await sendError(response, error, options)
      else next(isSignal(error) ? new Error(`Something was thrown that is no error: ${error}`) : error)
    }
  }
}

/**
 * What `app.use()` takes after the routes: 404 for a path that is not there, 405 with Allow for a method that a path does
 * not have (RFC 9110 §15.5.6), an answer to OPTIONS, and a problem for every error. A mounted application needs its own,
 * since nobody can see its routes from outside; a router does not.
 */
export function errors(options?: ErrorOptions): [Middleware, ErrorMiddleware] {
  return [
    // Whoever answers and then calls next() gets what Express does: nothing.
    (request, response, next) => (response.headersSent ? next() : sendError(response, unmatched(request), options)),
    // Express knows a middleware for errors by its four parameters.
    (error, _request, response, _next) => sendError(response, error, options),
  ]
}

/** What means to Express to go on with another handler, route or router. */
function isSignal(error: unknown): boolean {
  return !error || error === 'route' || error === 'router'
}

function unmatched({ method, app, baseUrl, path }: Asked): Reply<number> {
  const { parent } = app as ExpressApplication
  // Within a mounted application the path is that of its own routes.
  return missed(method, allowOf(methodsAt(app, parent ? path : baseUrl + path)))
}
