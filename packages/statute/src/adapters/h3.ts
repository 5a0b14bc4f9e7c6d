/** For h3 2: `app.register(errors())`, and handlers return or throw their replies. */
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { answerTo, type ErrorOptions } from './answer.ts'
import { mergeFields } from './fields.ts'
import { sentAtLast } from './last.ts'
import { allowOf, missed } from './missed.ts'
import { wired } from './wired.ts'
import type { Inline, Returning, Wanted, Wrapped } from './wrapped.ts'

/** As much of an `H3Event` as is needed. */
export interface H3Event {
  readonly req: { readonly method: string }
  readonly url: { readonly pathname: string }
  readonly res: { readonly headers: Headers; readonly errHeaders?: Headers }
}

/** As much of an `H3` as is needed. */
export interface H3App {
  readonly config: { onError?: (error: never, event: never) => unknown }
  use(middleware: (event: H3Event, next: () => unknown) => unknown): unknown
  readonly '~routes'?: readonly { readonly method?: string }[]
  '~findRoute'?(event: never): unknown
}

/** The `Response` for a reply. Fields set on `event.res` before stay; Vary, Link and Set-Cookie grow. */
export function send(event: H3Event, reply: Reply<number>): Response {
  const { status, headers, body } = wired(reply)
  const before = new Headers(event.res.headers)
  if (status > 399)
    event.res.errHeaders?.forEach((value, name) => {
      name === 'set-cookie' ? before.append(name, value) : before.set(name, value)
    })
  // h3 would lay them over ours.
  for (const set of [event.res.headers, event.res.errHeaders])
    new Headers(set).forEach((_, name) => {
      set?.delete(name)
    })
  return new Response(body as BodyInit | null, { status, headers: mergeFields(before, { status, headers }) })
}

/** What a route is given where the types of h3 are out of sight. */
export interface RouteEvent extends H3Event {
  readonly req: Request
  readonly url: URL
  // biome-ignore lint/suspicious/noExplicitAny: as h3 has it
  readonly context: { readonly params?: Record<string, string>; [name: string]: any }
}

/**
 * An h3 handler of a function that returns its reply, or throws it; for where there is no app to register `errors()` with.
 * Within `defineHandler()` its event has h3's own type; elsewhere name it: `handler((event: H3Event) => …)`.
 */
export function handler<F extends Wanted, Act extends Returning<unknown>>(
  act: Inline<F, [event: RouteEvent]> & Act,
  options?: ErrorOptions,
): F & Wrapped<Act, [event: H3Event], Promise<Response | Exclude<Awaited<ReturnType<Act>>, Reply<number>>>>
export function handler(act: (event: H3Event) => unknown, options?: ErrorOptions) {
  return async (event: H3Event): Promise<unknown> => {
    try {
      const answer = await act(event)
      return isReply(answer) ? send(event, answer) : answer
    } catch (error) {
      return sentAtLast(answerTo(error, options), options, (reply) => send(event, reply))
    }
  }
}

/** What h3 answers with where no route fits. */
const none = Symbol.for('h3.notFound')

/** What `app.register()` takes. */
export function errors(options?: ErrorOptions): (app: H3App) => void {
  return (app) => {
    const middleware = (event: H3Event, next: () => unknown) =>
      handler(async () => {
        const answer = await next()
        return answer === none ? unmatched(app, event) : answer
      }, options)(event)
    app.use(middleware)
    // What happens before any middleware, such as a target that is no URI.
    app.config.onError ??= (error: Unhandled, event: H3Event) =>
      sentAtLast(answerTo(unwrapped(error), options), options, (reply) => send(event, reply))
  }
}

/** h3 makes an error of its own of each that is not. */
interface Unhandled {
  readonly unhandled?: boolean
  readonly cause?: unknown
}

function unwrapped(error: Unhandled): unknown {
  return error.unhandled ? (error.cause ?? error) : error
}

function unmatched(app: H3App, event: H3Event): Reply<number> {
  const { method } = event.req
  const methods = new Set((app['~routes'] ?? []).map(({ method }) => method ?? ''))
  const here = [...methods].filter((method) => method && app['~findRoute']?.(probe(event, method) as never))
  return missed(method, allowOf(here))
}

/** As much of an event as the router of h3 looks at. */
function probe({ url }: H3Event, method: string) {
  return { req: { method }, url }
}
