import { methodNotAllowed } from '../demanding.ts'
import { notFound } from '../generated/problems.ts'
import { noContent } from '../replies.ts'
import type { Reply } from '../reply.ts'

/**
 * The answer where no route was taken: 404 if there is no such path, 405 with Allow if it has other methods (RFC 9110
 * §15.5.6), and to OPTIONS what there is (§9.3.7).
 * @param allow The methods of the path, as Allow lists them.
 */
export function missed(method: string, allow: readonly string[]): Reply<number> {
  if (allow.length === 0) return notFound()
  if (method === 'OPTIONS') return noContent({ headers: { allow: allow.join(', ') } })
  // A route of this method may have declined: then there is nothing here.
  return allow.includes(method) ? notFound() : methodNotAllowed(allow)
}

/** Methods that a path has, as Allow lists them: HEAD comes with GET, and OPTIONS is always answered. */
export function allowOf(methods: Iterable<string>): string[] {
  const all = new Set([...methods].map((method) => method.toUpperCase()))
  if (all.has('GET')) all.add('HEAD')
  if (all.size > 0) all.add('OPTIONS')
  return [...all].sort()
}
