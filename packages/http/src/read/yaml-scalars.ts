/** The pieces of YAML's scalars: escapes, folding, space, tags. */
import { fromBase64 } from './exchange-lines.ts'

export type Yaml = string | null | Uint8Array | readonly Yaml[] | { readonly [key: string]: Yaml }

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

export function tagged(tags: string, value: Yaml): Yaml {
  if (/!null\b/.test(tags)) return null
  if (!/!binary\b/.test(tags) || typeof value !== 'string') return value
  return fromBase64(value.replace(/\s/g, '')) ?? value
}

export function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t'
}

export function indentOf(line: string): number {
  let at = 0
  while (line[at] === ' ') at++
  return at
}

export function trimmedTo(text: string, from: number, to: number): number {
  let at = to
  while (at > from && isSpace(text[at - 1])) at--
  return at
}

/** @returns What an escape stands for, and how long it is without its backslash. A line break is taken out. */
export function escapeAt(text: string, at: number): [read: string, length: number] {
  const char = text[at] ?? ''
  const digits = char === 'x' ? 2 : char === 'u' ? 4 : char === 'U' ? 8 : 0
  if (digits > 0) {
    const code = Number.parseInt(text.slice(at + 1, at + 1 + digits), 16)
    return [code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', 1 + digits]
  }
  if (char === '\n' || char === '\r') {
    let end = char === '\r' ? at + 2 : at + 1
    while (text[end] === ' ' || text[end] === '\t') end++
    return ['', end - at]
  }
  return [escapes[char] ?? char, char.length]
}

/** Lines of a `>` block: one break is a space, more are one less; beside a line that stands deeper all are kept. */
export function foldBlock(lines: readonly string[]): string {
  const parts: string[] = []
  let before: string | null = null
  let breaks = 0
  for (const line of lines) {
    if (line === '') {
      breaks++
      continue
    }
    const deep = /^[ \t]/.test(line) || (before !== null && /^[ \t]/.test(before))
    if (before === null) parts.push('\n'.repeat(breaks))
    else parts.push(deep ? '\n'.repeat(breaks + 1) : breaks === 0 ? ' ' : '\n'.repeat(breaks))
    parts.push(line)
    before = line
    breaks = 0
  }
  return parts.join('')
}
