import type { Reply } from '../reply.ts'
import { methodsAt } from './express-routes.ts'
import { type FastifyRequestLike, unrouted as unroutedByFastify } from './fastify-routes.ts'
import { allowOf, missed } from './missed.ts'

/** The request of Fastify, or that of Express. */
export type NestRequest = (FastifyRequestLike | ExpressRequest) & { readonly originalUrl: string }

interface ExpressRequest {
  readonly method: string
  readonly baseUrl: string
  readonly path: string
  readonly app: object
}

/** Nest itself says that it has no route, and not a handler that there is nothing. */
export function isMiss(exception: unknown, { method, originalUrl }: NestRequest): boolean {
  const { name, message } = Object(exception) as Error
  return name === 'NotFoundException' && message === `Cannot ${method} ${originalUrl}`
}

/** What to answer then. */
export function unrouted(request: NestRequest): Reply<number> {
  if ('server' in request) return unroutedByFastify(request)
  const { method, app, baseUrl, path } = request
  return missed(method, allowOf(methodsAt(app, baseUrl + path)))
}
