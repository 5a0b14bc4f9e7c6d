import { badRequest } from '../generated/problems.ts'

/**
 * The content of a request of fetch, or of Hono's `c.req`, read as JSON; whether its type is one that you take, ask
 * `expectType()` before.
 * @throws A 400 problem if it is no JSON (RFC 9110 §15.5.1).
 */
export async function readJson(request: { json(): Promise<unknown> }): Promise<unknown> {
  try {
    return await request.json()
  } catch (cause) {
    if ((cause as Error | null)?.name === 'SyntaxError') throw badRequest({ detail: 'The content is no JSON', cause })
    throw cause
  }
}
