/**
 * For Elysia 1: `app.use(errors())` before all else. From then on a reply is returned or thrown anywhere, an unknown path
 * is a 404, another method a 405 with Allow, and what was set on `set.headers` survives an error.
 */
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { answerTo, type ErrorOptions } from './answer.ts'
import { mergeFields } from './fields.ts'
import { sentAtLast } from './last.ts'
import { allowOf, missed } from './missed.ts'
import { wired } from './wired.ts'
import type { Inline, Returning, Wanted, Wrapped } from './wrapped.ts'

/** As much of an Elysia context as is needed. */
export interface ElysiaContext {
  readonly set: { status?: unknown; headers: object }
}

/** The context of a hook. */
interface Hooked extends ElysiaContext {
  readonly request: { readonly method: string }
  readonly path: string
  readonly code: unknown
  readonly error?: unknown
  readonly response: unknown
}

/** As much of an `Elysia` as is needed. */
export interface ElysiaApp {
  readonly routes: readonly { readonly method: string }[]
  readonly router: {
    readonly static: Readonly<Record<string, object>>
    readonly http: { find(method: string, path: string): unknown }
    readonly dynamic: { find(method: string, path: string): unknown }
  }
  onError(...given: never[]): unknown
  onAfterHandle(...given: never[]): unknown
  mapResponse(...given: never[]): unknown
}

/** The `Response` for a reply. Fields of `set.headers` stay; Vary, Link and Set-Cookie grow. */
export function send({ set }: ElysiaContext, reply: Reply<number>): Response {
  const { status, headers, body } = wired(reply)
  const before = new Headers()
  for (const [name, value] of Object.entries(set.headers))
    for (const line of [value].flat()) if (line !== undefined) before.append(name, String(line))
  // Elysia would lay them over ours.
  set.headers = {}
  set.status = status
  return new Response(body as BodyInit | null, { status, headers: mergeFields(before, { status, headers }) })
}

/**
 * An Elysia handler of a function that returns its reply, or throws it; for a route without `errors()`. Its context has
 * Elysia's own type, but for a body that a schema of the route describes: name that, `({ body }: { body: User }) => …`.
 */
export function handler<F extends Wanted, Act extends Returning<unknown>>(
  act: Inline<F, [context: ElysiaContext]> & Act,
  options?: ErrorOptions,
): F & Wrapped<Act, [context: ElysiaContext], Promise<Response | Exclude<Awaited<ReturnType<Act>>, Reply<number>>>>
export function handler(act: (context: ElysiaContext) => unknown, options?: ErrorOptions) {
  return async (context: ElysiaContext): Promise<unknown> => {
    try {
      const answer = await act(context)
      return isReply(answer) ? send(context, answer) : answer
    } catch (error) {
      return sentAtLast(answerTo(error, options), options, (reply) => send(context, reply))
    }
  }
}

/** What `app.use()` takes. */
export function errors(options?: ErrorOptions): <App extends ElysiaApp>(app: App) => App {
  const sent = new WeakSet<Response>()
  const keep = (response: Response) => {
    sent.add(response)
    return response
  }
  const last = (context: ElysiaContext, reply: Reply<number>) =>
    keep(sentAtLast(reply, options, (reply) => send(context, reply)))
  return (app) => {
    // Elysia reads the text of a hook for what it uses of the context and whether it returns something, minified or not:
    // so the context is taken apart here.
    app.onError(
      ...global(({ set, request, path, code, error }) =>
        last({ set }, (code === 'NOT_FOUND' && unmatched(app, request.method, path)) || answerTo(error, options)),
      ),
    )
    app.onAfterHandle(...global(({ set, response }) => (isReply(response) ? keep(send({ set }, response)) : undefined)))
    // An error that makes a response by itself, as a problem does, passes `onError` by if it came before any route.
    app.mapResponse(
      ...global(({ set, response, error }) =>
        isReply(error) && !sent.has(response as Response) ? last({ set }, error) : undefined,
      ),
    )
    return app
  }
}

/** A hook for the whole application. Elysia's own types of it differ from version to version. */
function global(hook: (context: Hooked) => Response | undefined): never[] {
  return [{ as: 'global' }, hook] as never[]
}

function unmatched(app: ElysiaApp, method: string, path: string): Reply<number> {
  const methods = new Set(app.routes.map(({ method }) => method))
  for (const none of ['ALL', 'WS']) methods.delete(none)
  return missed(method, allowOf([...methods].filter((method) => hasRoute(app, method, path))))
}

/** A path without parameters is looked up with its slash at the end or without. */
function hasRoute({ router }: ElysiaApp, method: string, path: string): boolean {
  const fixed = router.static[path] ?? router.static[path.endsWith('/') ? path.slice(0, -1) : `${path}/`]
  if (fixed && method in fixed) return true
  // Elysia that does not compile has the second.
  return [router.http, router.dynamic].some((found) => found.find(method, path))
}
