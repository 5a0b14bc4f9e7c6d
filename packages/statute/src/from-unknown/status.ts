import { isThing, type Reading, statusOf } from './reading.ts'

/**
 * Whatever has a `status` or `statusCode`: http-errors, body-parser, Koa, Fastify, Elysia, SvelteKit. Hono's
 * `HTTPException` may have its fields in a response. `expose` is a word of http-errors: may the client have the
 * message?
 */
export const status: Reading = (error) => {
  const found = statusOf(error)
  if (!found) return undefined
  const { message, code, expose, headers, res } = error
  // A file that was not found has its path on our disk in the message; Elysia's is the code once more.
  const isTold = expose !== false && message !== code && !('syscall' in error)
  return {
    status: found,
    headers: headers ?? (isThing(res) && res.headers),
    detail: isTold && message,
  }
}
