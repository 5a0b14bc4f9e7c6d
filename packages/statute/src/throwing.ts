import type { Problem } from './problem.ts'
import type { Reply } from './reply.ts'
import type { ErrorStatus } from './status.ts'

/**
 * Throws, where an expression is wanted: `const user = find(id) ?? fail(notFound())`.
 * @throws The problem.
 */
export function fail(problem: Problem): never {
  throw problem
}

/**
 * Goes on if the value is truthy, which the compiler then knows; else throws the problem, which is made only then.
 * @throws What `problem()` makes.
 */
export function ensure(value: unknown, problem: () => Problem): asserts value {
  if (!value) throw problem()
}

/** Is this a problem of this library, or of another copy of it? With a status: one of that status? */
export function isProblem(value: unknown): value is Problem
export function isProblem<S extends ErrorStatus>(value: unknown, status: S): value is Problem<S>
export function isProblem(value: unknown, status?: number): boolean {
  return isReply(value) && 'expose' in value && (status === undefined || value.status === status)
}

/**
 * Is this a reply, or a problem, of this library or of another copy of it? The brand is on the prototype: JSON that has
 * a member of its name is none, or whoever stores it would choose our header fields.
 */
export function isReply(value: unknown): value is Reply {
  return !!(value as Branded | undefined)?.['~statute'] && !Object.hasOwn(value as Branded, '~statute')
}

type Branded = { readonly '~statute'?: unknown }
