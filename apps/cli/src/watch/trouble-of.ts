import { Trouble } from '../check/trouble.ts'
import { whyUnreadable } from '../input.ts'

/** What a person can do something about, in words for that person; every other error as it is. */
export function troubleOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code, path } = error as NodeJS.ErrnoException
  // A path with a code comes from the system: the reader met a file that it may not open.
  if (code !== undefined && path !== undefined) return new Trouble(whyUnreadable(path, error))
  // The readers say for a person what was wrong.
  return /^Cannot /.test(error.message) ? new Trouble(error.message) : error
}
