/** For whatever takes a `Request` and gives a `Response`: Next.js, Remix, SvelteKit, Astro, Workers, Deno, Bun. */
import { methodNotAllowed } from '../demanding.ts'
import { noContent } from '../replies.ts'
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { toResponse } from '../wire.ts'
import { allowOf, answerTo, type ErrorOptions } from './answer.ts'

type Answer = Reply<number> | Response

/** A fetch handler of a function that returns its reply, or throws it; a `Response` of your own goes through. */
export function handler<Args extends readonly unknown[]>(
  act: (request: Request, ...args: Args) => Answer | Promise<Answer>,
  options?: ErrorOptions,
): (request: Request, ...args: Args) => Promise<Response> {
  return async (request, ...args) => {
    try {
      return send(await act(request, ...args), request)
    } catch (error) {
      return send(answerTo(error, options), request)
    }
  }
}

/** The `Response` for it; without content in answer to HEAD (RFC 9110 §9.3.2). */
export function send(answer: Answer, request?: { readonly method: string }): Response {
  const response = isReply(answer) ? toResponse(answer) : (answer as Response)
  return request?.method === 'HEAD' ? new Response(null, response) : response
}

type Handler<Args extends readonly unknown[]> = (request: Request, ...args: Args) => Promise<Response>

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/**
 * All methods of one resource: those that are missing answer 405 with Allow (RFC 9110 §15.5.6), OPTIONS and HEAD answer
 * by themselves: `export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: …, POST: … })`.
 */
export function resource<Args extends readonly unknown[]>(
  actions: { readonly [M in (typeof methods)[number]]?: (request: Request, ...args: Args) => Answer | Promise<Answer> },
  options?: ErrorOptions,
): Record<(typeof methods)[number], Handler<Args>> {
  const allow = allowOf(Object.keys(actions))
  const refuse = () => methodNotAllowed(allow) as Answer
  const own = methods.map((method) => {
    const fallback =
      method === 'HEAD' && actions.GET
        ? actions.GET
        : method === 'OPTIONS'
          ? () => noContent({ headers: { allow: allow.join(', ') } })
          : refuse
    return [method, handler(actions[method] ?? fallback, options)]
  })
  return Object.fromEntries(own) as Record<(typeof methods)[number], Handler<Args>>
}
