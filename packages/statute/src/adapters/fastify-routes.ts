import { methodNotAllowed } from '../demanding.ts'
import { notFound } from '../generated/problems.ts'
import { noContent } from '../replies.ts'
import type { Reply } from '../reply.ts'

/** As much of a `FastifyRequest` as is needed. */
export interface FastifyRequestLike {
  readonly method: string
  readonly is404: boolean
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly raw: { readonly url?: string | undefined; readonly method?: string | undefined }
  readonly server: { readonly supportedMethods: string[]; findRoute(route: never): unknown }
}

/** What to answer if the router found nothing, or a handler gave up with `reply.callNotFound()`. */
export function unrouted(request: FastifyRequestLike): Reply<number> {
  const methods = methodsAt(request)
  // OPTIONS alone is what the CORS plugin puts on all paths.
  if (methods.includes(request.method) || methods.every((method) => method === 'OPTIONS')) return notFound()
  const allow = [...new Set([...methods, 'OPTIONS'])].sort()
  return request.method === 'OPTIONS' ? noContent({ headers: { allow: allow.join(', ') } }) : methodNotAllowed(allow)
}

/** The router itself is asked, so that patterns, slashes and case are those of the app. HEAD is a route of its own. */
function methodsAt({ server, raw, headers }: FastifyRequestLike): string[] {
  const constraints = { host: headers.host, version: headers['accept-version'] }
  return server.supportedMethods.filter((method) => server.findRoute({ method, url: raw.url, constraints } as never))
}
