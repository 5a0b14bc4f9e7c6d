import type { Reply } from '../reply.ts'
import { missed } from './missed.ts'

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
  const isNone = methods.every((method) => method === 'OPTIONS')
  return missed(request.method, isNone ? [] : [...new Set([...methods, 'OPTIONS'])].sort())
}

/** The router itself is asked, so that patterns, slashes and case are those of the app. HEAD is a route of its own. */
function methodsAt({ server, raw, headers }: FastifyRequestLike): string[] {
  const constraints = { host: headers.host, version: headers['accept-version'] }
  return server.supportedMethods.filter((method) => server.findRoute({ method, url: raw.url, constraints } as never))
}
