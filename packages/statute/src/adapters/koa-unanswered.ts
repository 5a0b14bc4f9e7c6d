import { methodNotAllowed } from '../demanding.ts'
import { notFound } from '../generated/problems.ts'
import { rawProblem } from '../raw.ts'
import { noContent } from '../replies.ts'
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { allowOf } from './missed.ts'

/** What a router has found; @koa/router keeps in `matched` the layers of a path, whatever their methods. */
export interface Matched {
  readonly method: string
  readonly status: number
  readonly body: unknown
  readonly matched?: readonly { readonly methods: readonly string[] }[] | undefined
}

/** What to send if nobody has set a body, and Koa would send a phrase; undefined: it is answered. */
export function unanswered(context: Matched): Reply<number> | undefined {
  const { method, status, body } = context
  const allow = refusing(context)
  // `allowedMethods()` answers OPTIONS with 200 and no content.
  const isEmpty = body === undefined || (body === '' && status === 200)
  if (allow && method === 'OPTIONS' && isEmpty) return noContent({ headers: { allow: allow.join(', ') } })
  if (body !== undefined || status < 400) return undefined
  if (allow && (status === 404 || isRefusal(status))) return methodNotAllowed(allow)
  // Fields that go with the status, such as a challenge, were set with it, and stay.
  return status === 404 ? notFound() : rawProblem(status)
}

/** The problem for what `allowedMethods({ throw: true })` throws, which has no Allow. */
export function refused(context: Matched, error: unknown): Reply<number> | undefined {
  if (isReply(error)) return undefined
  const { status, output } = Object(error)
  const allow = refusing(context)
  return allow && isRefusal(status ?? output?.statusCode) ? methodNotAllowed(allow) : undefined
}

/** The methods of a path that has some, but not this one. */
function refusing({ method, matched = [] }: Matched): string[] | undefined {
  const methods = matched.flatMap((layer) => layer.methods)
  return methods.length === 0 || methods.includes(method) ? undefined : allowOf(methods)
}

/** 501 is what `allowedMethods()` says of a method that no route of the router has. */
function isRefusal(status: unknown): boolean {
  return status === 405 || status === 501
}
