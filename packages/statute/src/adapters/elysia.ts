/**
 * For Elysia 1: `app.use(errors())` before all else. From then on a reply is returned or thrown anywhere, an unknown path
 * is a 404, another method a 405 with Allow, and what was set on `set.headers` survives an error.
 */
import { methodNotAllowed } from '../demanding.ts'
import { notFound } from '../generated/problems.ts'
import { noContent } from '../replies.ts'
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { wire } from '../wire.ts'
import { allowOf, answerTo, type ErrorOptions } from './answer.ts'
import { mergeFields } from './fields.ts'

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
  onError(options: { as: 'global' }, act: (context: never) => unknown): unknown
  onAfterHandle(options: { as: 'global' }, act: (context: never) => unknown): unknown
  mapResponse(options: { as: 'global' }, act: (context: never) => unknown): unknown
}

/** The `Response` for a reply. Fields of `set.headers` stay; Vary, Link and Set-Cookie grow. */
export function send({ set }: ElysiaContext, reply: Reply<number>): Response {
  const { status, headers, body } = wire(reply)
  const before = new Headers()
  for (const [name, value] of Object.entries(set.headers))
    for (const line of [value].flat()) if (line !== undefined) before.append(name, String(line))
  // Elysia would lay them over ours.
  set.headers = {}
  set.status = status
  return new Response(body as BodyInit | null, { status, headers: mergeFields(before, headers) })
}

/** An Elysia handler of a function that returns its reply, or throws it; for a route without `errors()`. */
export function handler<C extends ElysiaContext, R>(
  act: (context: C) => R | Promise<R>,
  options?: ErrorOptions,
): (context: C) => Promise<Response | Exclude<R, Reply<number>>> {
  return async (context) => {
    try {
      const answer = await act(context)
      return isReply(answer) ? send(context, answer) : (answer as Exclude<R, Reply<number>>)
    } catch (error) {
      return send(context, answerTo(error, options))
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
  return (app) => {
    // Elysia reads the text of a hook for what it uses of the context and whether it returns something, minified or not:
    // so the context is taken apart here.
    app.onError({ as: 'global' }, ({ set, request, path, code, error }: Hooked) =>
      keep(send({ set }, (code === 'NOT_FOUND' && unmatched(app, request.method, path)) || answerTo(error, options))),
    )
    app.onAfterHandle({ as: 'global' }, ({ set, response }: Hooked) =>
      isReply(response) ? keep(send({ set }, response)) : undefined,
    )
    // An error that makes a response by itself, as a problem does, passes `onError` by if it came before any route.
    app.mapResponse({ as: 'global' }, ({ set, response, error }: Hooked) =>
      isReply(error) && !sent.has(response as Response) ? keep(send({ set }, error)) : undefined,
    )
    return app
  }
}

function unmatched(app: ElysiaApp, method: string, path: string): Reply<number> {
  const methods = new Set(app.routes.map(({ method }) => method))
  for (const none of ['ALL', 'WS']) methods.delete(none)
  const allow = allowOf([...methods].filter((method) => hasRoute(app, method, path)))
  if (allow.length === 0 || (method !== 'OPTIONS' && allow.includes(method))) return notFound()
  return method === 'OPTIONS' ? noContent({ headers: { allow: allow.join(', ') } }) : methodNotAllowed(allow)
}

/** A path without parameters is looked up with its slash at the end or without. */
function hasRoute({ router }: ElysiaApp, method: string, path: string): boolean {
  const fixed = router.static[path] ?? router.static[path.endsWith('/') ? path.slice(0, -1) : `${path}/`]
  if (fixed && method in fixed) return true
  // Elysia that does not compile has the second.
  return [router.http, router.dynamic].some((found) => found.find(method, path))
}
