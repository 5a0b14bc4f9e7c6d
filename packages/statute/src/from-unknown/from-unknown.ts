import type { Challenges } from '../challenge.ts'
import { internalServerError } from '../generated/problems.ts'
import type { Problem } from '../problem.ts'
import { isProblem } from '../throwing.ts'

export interface UnknownOptions {
  /** For a 401 of another library, which says nothing of how to sign in. */
  readonly challenge?: Challenges | undefined
  /** Send the text and stack of a 5xx along. Never in production. */
  readonly debug?: boolean | undefined
}

/** Makes a problem of whatever was thrown. A 5xx tells the client nothing but its name. */
export function fromUnknown(error: unknown, options: UnknownOptions = {}): Problem {
  if (isProblem(error)) return error
  void options
  return internalServerError({ cause: error }) as unknown as Problem
}
