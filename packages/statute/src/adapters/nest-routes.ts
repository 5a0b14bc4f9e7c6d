import { methodNotAllowed } from '../demanding.ts'
import { notFound } from '../generated/problems.ts'
import { noContent } from '../replies.ts'
import type { Reply } from '../reply.ts'
import { allowOf } from './answer.ts'
import { methodsAt } from './express-routes.ts'
import { type FastifyRequestLike, unrouted as unroutedByFastify } from './fastify-routes.ts'

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
  const allow = allowOf(methodsAt(app, baseUrl + path))
  if (allow.length === 0 || (allow.includes(method) && method !== 'OPTIONS')) return notFound()
  return method === 'OPTIONS' ? noContent({ headers: { allow: allow.join(', ') } }) : methodNotAllowed(allow)
}
