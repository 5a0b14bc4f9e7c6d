/**
 * Packs the texts of `content/errors` into `packages/errors/src/generated/signatures.ts`: a line each, in a text that a
 * program need not take apart before it meets one. With `--check` it writes nothing and fails if the file differs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { wordsFor } from '@statute/errors/scan'
import { type Content, loadContent } from './content/load.ts'
import { Problems } from './content/problem.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'packages/errors/src/generated/signatures.ts')

export function packSignatures({ software }: Content): string {
  const rows = software.flatMap(({ signatures, marks = [] }, by) => [
    ...signatures.map(({ text, status, fault = '', kind = '', why, steps, misleading }) => ({
      head: [by, status ?? '', fault, kind],
      text,
      detail: [why, steps ?? 0, misleading ?? 0],
    })),
    ...marks.map((text) => ({ head: [by, 'mark', '', ''], text, detail: [] })),
  ])
  const words = wordsFor(rows.map(({ text }) => text))
  const lines = rows.map(({ head, text }) => [...head, text.trim().replaceAll(/\s+/g, ' ')].join('\t'))
  const details = rows.map(({ detail }) => JSON.stringify(detail))
  const table = software.map(({ id, name, role, sender }) =>
    sender === undefined ? [id, name, role] : [id, name, role, sender],
  )
  return [
    '// Generated from content/errors by tools/generate-signatures.ts: change the content, not this file.',
    "import type { Role } from '@statute/codes'",
    '',
    '/** Key, name, role, and the key of its page among the senders. */',
    `export const software: readonly (readonly [string, string, Role, string?])[] = ${JSON.stringify(table)}`,
    '',
    '/** The word to find each line by. */',
    `export const words = ${literal(words.join('\n'))}`,
    '',
    '/** A line each: place of the software, status (empty for none, `mark`), fault, kind, text. */',
    `export const lines = ${literal(lines.join('\n'))}`,
    '',
    '/** For each line why it is printed, next steps of its own and what is misleading about it, as JSON. */',
    `export const details = ${literal(details.join('\n'))}`,
    '',
  ].join('\n')
}

/** A string in letters that every engine reads fastest: ASCII. */
function literal(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

if (process.argv[1] === import.meta.filename) {
  const text = packSignatures(loadContent(join(root, 'content'), new Problems()))
  if (process.argv.includes('--check')) {
    if (readFileSync(out, 'utf8') !== text) {
      console.error('packages/errors/src/generated/signatures.ts: not what content/ says. Run: npm run generate')
      process.exit(1)
    }
    console.log('signatures: fresh')
  } else {
    mkdirSync(dirname(out), { recursive: true })
    writeFileSync(out, text)
    console.log(`signatures: ${(text.length / 1e6).toFixed(1)} MB written`)
  }
}
