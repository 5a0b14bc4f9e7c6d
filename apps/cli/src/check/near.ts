import { relative } from 'node:path'

/** A path as messages name it: from the working directory, if it lies below. */
export function near(path: string): string {
  const own = relative(process.cwd(), path)
  return own.startsWith('..') ? path : own
}
