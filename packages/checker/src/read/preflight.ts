import type { Request } from '@statute/http'

/** Whether a browser asks here if it may send another request (Fetch, CORS-preflight request). */
export function isPreflight({ method, fields }: Request): boolean {
  return method === 'OPTIONS' && fields.has('origin') && fields.has('access-control-request-method')
}
