import { HttpProblem, type Problem, type ProblemOptions } from './problem.ts'

/** What a validator finds, as Standard Schema has it: Zod, Valibot, ArkType and others. */
export interface StandardIssues {
  readonly issues: readonly StandardIssue[]
}

export interface StandardIssue {
  readonly message: string
  /** Valibot does not say more of a `key` than that it is there. */
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined
}

/** One thing that is wrong, and where: a JSON Pointer as a URI fragment. */
export interface ValidationError {
  readonly detail: string
  readonly pointer: string
}

export interface InvalidOptions extends Omit<ProblemOptions, 'extensions'> {
  /** 422 if it could be read but is not acceptable (RFC 9110 §15.5.21), the default; 400 if your clients expect that. */
  readonly status?: 400 | 422 | undefined
}

/**
 * A 422, or a 400 if you say so, of what a validator found: its `errors` each have a JSON Pointer as a URI fragment, as
 * the example in RFC 9457 §3 has it (RFC 6901 §6).
 * @param found A failed result, an error of the validator, or its list of issues.
 * @throws TypeError if there is no list of issues.
 */
export function invalid(
  found: StandardIssues | readonly StandardIssue[],
  options: InvalidOptions = {},
): Problem<400 | 422, string, { errors: ValidationError[] }> {
  const issues = (found as StandardIssues | undefined)?.issues ?? found
  if (!Array.isArray(issues)) throw new TypeError(`Cannot send "${found}": wanted issues`)
  const { status = 422, ...about } = options
  const errors = issues.map(({ message, path }: StandardIssue) => ({ detail: message, pointer: pointer(path ?? []) }))
  return new HttpProblem(status, status === 400 ? 'Bad Request' : 'Unprocessable Content', {
    ...about,
    extensions: { errors },
  }) as unknown as Problem<400 | 422, string, { errors: ValidationError[] }>
}

/** `['a/b', 0]` → `#/a~1b/0` (RFC 6901 §3, §6). */
function pointer(path: NonNullable<StandardIssue['path']>): string {
  return path.reduce<string>((all, part) => {
    const key = String(typeof part === 'object' ? part.key : part)
    return `${all}/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1').toWellFormed())}`
  }, '#')
}
