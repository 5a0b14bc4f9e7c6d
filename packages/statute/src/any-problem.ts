import { demanding, type Plain } from './demanding.ts'
import { type Detail, type Problem, TypedProblem } from './problem.ts'
import { phrase } from './status.ts'

/**
 * A problem of any status that demands nothing. `problem(401)` does not compile: `unauthorized()` asks for the challenge.
 * @throws RangeError if the status has a function of its own, or is no error, as plain JavaScript may try.
 */
export function problem<S extends Plain>(status: S, detail?: Detail): Problem<S, 'about:blank'> {
  return new TypedProblem(status, plain(status, phrase(status as number)), detail)
}

/** The title, if the status is an error that demands nothing. */
export function plain(status: number, title: string | undefined): string {
  const demands = (demanding as readonly number[]).includes(status)
  if (title && !demands && typeof status === 'number' && status > 399 && status < 600) return title
  throw new RangeError(
    `Cannot make a problem of ${status}: ${demands ? 'wanted the function of its name' : 'no registered 4xx or 5xx'}`,
  )
}
