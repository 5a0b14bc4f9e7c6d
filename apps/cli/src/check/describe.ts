import { readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { type Description, readDescription } from '@statute/checker/openapi'
import type { ReadNote } from '@statute/http'

/** Reads a description, and from disk what its `$ref`s name. Nothing is ever fetched. */
export function describe(
  text: string,
  file: string,
): { readonly description: Description; readonly notes: ReadNote[] } {
  const description = readDescription(text, file, {
    load: (uri, from) => {
      if (/^[a-z][a-z0-9+.-]+:/i.test(uri)) return null
      const path = uri.replace(/#.*$/s, '')
      try {
        return readFileSync(isAbsolute(path) ? path : join(dirname(from === '-' ? '.' : from), path), 'utf8')
      } catch {
        return null
      }
    },
  })
  const notes = description.problems.map(({ pointer, message }) => ({
    line: description.locate(pointer).line,
    message,
  }))
  return { description, notes }
}
