import { demanding, type Plain } from './demanding.ts'
import { type Detail, type Problem, TypedProblem } from './problem.ts'
import { phrase } from './status.ts'

/**
 * A problem of any status that demands nothing. `problem(401)` does not compile: `unauthorized()` asks for the challenge.
 * RFC 9110 §15.5, §15.6.
 * @throws RangeError if the status has a function of its own, or is no error, as plain JavaScript may try.
 */
export function problem<S extends Plain>(status: S, detail?: Detail): Problem<S, 'about:blank'> {
  return new TypedProblem(status, plain(status, phrase(status as number)), detail)
}

/** The title, if the status is an error that demands nothing. */
export function plain(status: number, title: string | undefined): string {
  const demands = (demanding as readonly number[]).includes(status)
  if (title && !demands && typeof status === 'number' && status > 399 && status < 600) return title
  throw new RangeError(`Cannot send "${status}": wanted ${demands ? 'the function of its name' : 'a 4xx or 5xx'}`)
}
