/**
 * For whatever takes a `Request` and gives a `Response`: Next.js, Workers, Deno, Bun; and for what takes an event with a
 * `request` in it: SvelteKit, Astro, resource routes of React Router, Pages functions.
 */
import { methodNotAllowed } from '../demanding.ts'
import { noContent } from '../replies.ts'
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { answerTo, type ErrorOptions } from './answer.ts'
import { mergeFields } from './fields.ts'
import { sentAtLast } from './last.ts'
import { allowOf } from './missed.ts'
import { wired } from './wired.ts'

/** A `Request`, or the event that carries it. */
export type Incoming = Request | { readonly request: Request }

/** A `Response` of your own goes through as it is. */
export type Answer = Reply<number> | Response

/** A function of the request, and of whatever the framework gives beside it. */
export type Action<In extends Incoming, Rest extends readonly unknown[]> = (
  incoming: In,
  ...rest: Rest
) => Answer | Promise<Answer>

/** What the framework calls. */
export type FetchHandler<In extends Incoming, Rest extends readonly unknown[]> = (
  incoming: In,
  ...rest: Rest
) => Promise<Response>

/**
 * A fetch handler of a function that returns its reply, or throws it. A `Response` that is thrown is sent too; the
 * redirects and signals of Next.js and SvelteKit are thrown on, since those frameworks wait for them.
 */
export function handler<In extends Incoming = Request, Rest extends readonly unknown[] = []>(
  act: Action<In, Rest>,
  options?: ErrorOptions,
): FetchHandler<In, Rest> {
  return async (incoming, ...rest) => {
    const request = requestOf(incoming)
    try {
      return send(await act(incoming, ...rest), request)
    } catch (error) {
      if (isSignal(error)) throw error
      if (isResponse(error)) return send(error, request)
      const reply = answerTo(error, gone(request, error) ? {} : options)
      return sentAtLast(reply, options, (reply) => send(reply as Answer, request))
    }
  }
}

/** The `Response` for it; without content in answer to HEAD (RFC 9110 §9.3.2). */
export function send(answer: Answer, request?: { readonly method: string }): Response {
  const response = isReply(answer) ? responseOf(answer) : (answer as Response)
  if (request?.method !== 'HEAD' || !response.body) return response
  // Nobody will read it.
  response.body.cancel().catch(() => {})
  return new Response(null, response)
}

function responseOf(reply: Reply<number>): Response {
  const { status, headers, body } = wired(reply)
  return new Response(body as BodyInit | null, { status, headers: mergeFields(new Headers(), { status, headers }) })
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Methods = (typeof methods)[number]

/** A handler for each method, and `fetch` for all of them. */
export type Resource<In extends Incoming, Rest extends readonly unknown[]> = Readonly<
  Record<Methods | 'fetch', FetchHandler<In, Rest>>
>

/**
 * All methods of one resource: those that are missing answer 405 with Allow (RFC 9110 §15.5.6), OPTIONS and HEAD answer
 * by themselves: `export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: …, POST: … })`. Where
 * nobody asks by method, its `fetch` does, for any method there is: `Deno.serve(resource({ GET: … }).fetch)`.
 */
export function resource<In extends Incoming = Request, Rest extends readonly unknown[] = []>(
  actions: { readonly [M in Methods]?: Action<In, Rest> },
  options?: ErrorOptions,
): Resource<In, Rest> {
  const allow = allowOf(methods.filter((method) => actions[method]))
  const refuse: Action<In, Rest> = () => methodNotAllowed(allow) as Answer
  const own = (method: string): Action<In, Rest> => {
    const act = methods.includes(method as Methods) ? actions[method as Methods] : undefined
    if (act) return act
    if (method === 'OPTIONS') return () => noContent({ headers: { allow: allow.join(', ') } })
    return (method === 'HEAD' && actions.GET) || refuse
  }
  const all = methods.map((method) => [method, handler(own(method), options)])
  const fetch = handler<In, Rest>((incoming, ...rest) => own(requestOf(incoming).method)(incoming, ...rest), options)
  return { ...Object.fromEntries(all), fetch }
}

function requestOf(incoming: Incoming): Request {
  return (incoming as { readonly request?: Request }).request ?? (incoming as Request)
}

/** There may be two classes of that name. */
function isResponse(value: unknown): value is Response {
  return Object.prototype.toString.call(value) === '[object Response]'
}

/** What Next.js throws to redirect, or to leave static rendering, bears a digest; what SvelteKit throws, a location. */
function isSignal(error: unknown): boolean {
  if (!(error instanceof Object) || isReply(error)) return false
  const { digest, location, status } = error as Readonly<Record<string, unknown>>
  return (
    (typeof digest === 'string' && /^[A-Z]+(_[A-Z]+)+(;|$)/.test(digest)) ||
    (typeof location === 'string' && /^3\d\d$/.test(String(status)))
  )
}

/** The client has left, and what it left behind is no bug to tell of. */
function gone({ signal }: Request, error: unknown): boolean {
  return signal?.aborted && (error === signal.reason || (error as Error | null)?.name === 'AbortError')
}
