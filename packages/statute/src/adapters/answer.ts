import type { Challenges } from '../challenge.ts'
import { fromUnknown } from '../from-unknown/from-unknown.ts'
import { internalServerError } from '../generated/problems.ts'
import type { Problem } from '../problem.ts'
import type { Reply } from '../reply.ts'
import { isProblem, isReply } from '../throwing.ts'

/** What every adapter's `errors()` takes. */
export interface ErrorOptions {
  /**
   * Called with each error that no reply was made for by hand, and with each 5xx, and what becomes of it: the place to
   * log. Without it, a 5xx is written to the console.
   */
  readonly onError?: ((problem: Problem, error: unknown) => void) | undefined
  /** Your own reading of an error, before ours: `(e) => e instanceof ZodError ? invalid(e) : undefined`. */
  readonly map?: ((error: unknown) => Problem | undefined) | undefined
  /** For a 401 of another library, which says nothing of how to sign in (RFC 9110 §15.5.2). */
  readonly challenge?: Challenges | undefined
  /** Send the text and stack of a 5xx along. Never in production. */
  readonly debug?: boolean | undefined
}

/**
 * What to send for something thrown: a reply or a problem is itself, anything else becomes a problem. It never throws,
 * whatever the functions of `options` do: the client gets its answer.
 */
export function answerTo(error: unknown, options: ErrorOptions = {}): Reply<number> {
  if (isPlain(error)) return error
  const problem = read(error, options)
  try {
    if (options.onError) {
      if (problem !== error || problem.status > 499) options.onError(problem, error)
    } else if (problem.status > 499) console.error(error)
  } catch {}
  return problem as Reply<number>
}

/** A proxy may throw whatever is asked of it, or have everything; what is sent has a status. */
function isPlain(error: unknown): error is Reply<number> {
  try {
    return isReply(error) && !isProblem(error) && Number.isInteger(error.status)
  } catch {
    return false
  }
}

function read(error: unknown, options: ErrorOptions): Problem {
  try {
    return options.map?.(error) ?? fromUnknown(error, options)
  } catch (second) {
    return internalServerError({ cause: second }) as unknown as Problem
  }
}
