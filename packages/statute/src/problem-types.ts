import { plain } from './any-problem.ts'
import type { Plain } from './demanding.ts'
import { type Detail, HttpProblem, type Problem } from './problem.ts'

/** A kind of problem of your own (RFC 9457 §4). */
export interface ProblemType {
  /** A URI that names it, and that a person can best open (RFC 9457 §3.1.1). */
  readonly type: string
  readonly status: Plain
  /** The same for every occurrence (RFC 9457 §3.1.3). */
  readonly title: string
  /** Types the extension members; what it returns is sent: `ext: (x: { balance: number }) => x`. */
  readonly ext?: (x: never) => unknown
}

type ExtensionOf<D extends ProblemType> = D extends { ext: (x: infer X extends object) => unknown } ? X : never

type Maker<D extends ProblemType> = [ExtensionOf<D>] extends [never]
  ? (detail?: Detail) => Problem<D['status'], D['type']>
  : (ext: ExtensionOf<D>, detail?: Detail) => Problem<D['status'], D['type'], ExtensionOf<D>>

/**
 * Your problem types, told once: each becomes a function that is typed by its extension members (RFC 9457 §3.2).
 * @throws RangeError if a status has a function of its own, or is no error, and if there is no title, as plain JavaScript may try.
 * @example
 * const problems = problemTypes({ movedOut: { type: 'https://…/moved-out', status: 410, title: 'Moved out' } })
 * throw problems.movedOut()
 */
export function problemTypes<const D extends Readonly<Record<string, ProblemType>>>(
  types: D,
): { readonly [K in keyof D]: Maker<D[K]> } {
  const makers: Record<string, unknown> = {}
  for (const key in types) {
    const { type, status, title, ext } = types[key] as ProblemType
    plain(status, title)
    makers[key] = (first: unknown, second: Detail) => {
      const detail = ext ? second : (first as Detail)
      const about = typeof detail === 'string' ? { detail } : detail
      return new HttpProblem(status, title, { ...about, type, title, extensions: ext?.(first as never) as object })
    }
  }
  return makers as { readonly [K in keyof D]: Maker<D[K]> }
}
