import type { Request } from '@statute/http'

const standard = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since', 'if-range', 'if']

/**
 * The names of the conditions in a request, in lower case: those of RFC 9110 §13.1, `If` and `Overwrite` of WebDAV
 * (RFC 4918 §10), and those that vendors made after them (`x-goog-if-generation-match`, `?ifGenerationMatch=`).
 */
export function preconditionsOf({ fields, target }: Request): string[] {
  const names = new Set<string>()
  for (const [name] of fields.lines) {
    const lower = name.toLowerCase()
    if (standard.includes(lower) || lower === 'overwrite' || /-if-/.test(lower)) names.add(lower)
  }
  for (const [, name = ''] of target.matchAll(/[?&](if(?:not)?(?:meta)?(?:generation|match|nonematch)\w*)=/gi)) {
    names.add(name.toLowerCase())
  }
  return [...names]
}
