/** A JSON formatter that keeps every digit and every duplicate, and says where a text stops being JSON (RFC 8259). */
import { type Excerpt, excerptAt } from './excerpt.ts'
import { numberLoss } from './json-loss.ts'
import { named, slip, whyNoScalar } from './json-slips.ts'
import { endOfString } from './json-string.ts'

export type FormattedJson =
  | {
      readonly ok: true
      readonly text: string
      /** What readers may lose or read differently. */
      readonly notes: readonly string[]
    }
  | {
      readonly ok: false
      /** What stands formatted up to the error. */
      readonly text: string
      /** In UTF-16 units, as the column. */
      readonly offset: number
      /** From 1. */
      readonly line: number
      readonly column: number
      readonly message: string
      /** The line that breaks. */
      readonly excerpt: Excerpt
    }

type Wanted = 'value' | 'name' | 'colon' | 'comma' | 'end'

interface Open {
  readonly mark: '{' | '['
  readonly at: number
  /** Of an object, without their escapes. */
  readonly names: Set<string>
}

/** Deeper than this, and beyond so much indentation in all, values stay on one line. */
const deepest = 60
const mostIndentation = 20_000_000
const mostNotes = 20

/** White space apart, the text stays letter for letter what it was. */
export function formatJson(text: string): FormattedJson {
  const out: string[] = []
  const open: Open[] = []
  const notes = new Set<string>()
  let wanted: Wanted = 'value'
  /** Nothing stands yet in the innermost value. */
  let first = false
  /** The last comma. */
  let comma = 0
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0

  let indentation = 0
  const indent = () => {
    indentation += open.length
    return open.length > deepest || indentation > mostIndentation ? '' : `\n${'  '.repeat(open.length)}`
  }
  const put = (...pieces: string[]) => {
    out.push(...pieces)
    first = false
  }
  const note = (said: string | null) => {
    if (said !== null && notes.size < mostNotes) notes.add(said)
  }
  const fail = (message: string, offset = at): FormattedJson => {
    const { line, column } = placeOf(text, offset)
    return { ok: false, text: out.join('').trimEnd(), offset, line, column, message, excerpt: excerptAt(text, offset) }
  }
  const opened = ({ mark, at: from }: Open) =>
    `${mark === '{' ? 'an object' : 'an array'} that was opened on line ${placeOf(text, from).line}`

  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++
    const char = text[at]
    const inner = open.at(-1)
    const close = inner?.mark === '{' ? '}' : ']'
    if (char === undefined) {
      if (wanted === 'end') return { ok: true, text: out.join(''), notes: [...notes] }
      if (!inner) return fail('The text is empty: wanted a JSON value')
      return fail(`The text ends inside ${opened(inner)}: wanted "${close}"`)
    }
    if (inner && (char === '}' || char === ']')) {
      if (char !== close) return fail(`"${char}" stands inside ${opened(inner)}: wanted "${close}"`)
      if (wanted === 'colon') return fail('A name has no value: wanted ":" and a value')
      if (wanted !== 'comma' && !first) {
        if (text[comma] !== ',') return fail(`A name has no value: wanted a value, found "${char}"`)
        out.pop()
        return fail(
          `A comma stands before "${char}": wanted another ${close === '}' ? 'name' : 'value'}, or no comma`,
          comma,
        )
      }
      open.pop()
      put(first ? char : `${indent()}${char}`)
      at++
      wanted = open.length === 0 ? 'end' : 'comma'
    } else if (wanted === 'end') {
      return fail(slip(text, at) ?? whyMore(text, at))
    } else if (wanted === 'comma') {
      if (char !== ',') return fail(slip(text, at) ?? `Wanted "," or "${close}", found ${named(char)}`)
      put(',')
      comma = at++
      wanted = close === '}' ? 'name' : 'value'
    } else if (wanted === 'colon') {
      if (char !== ':') return fail(slip(text, at) ?? `Wanted ":" after the name, found ${named(char)}`)
      put(': ')
      // No comma any more, should the value be missing.
      comma = at++
      wanted = 'value'
    } else if (wanted === 'name') {
      if (char !== '"')
        return fail(slip(text, at) ?? `Wanted a name in double quotes, found ${named(wordAt(text, at))}`)
      const end = endOfString(text, at)
      if (typeof end === 'object') return fail(end.message, end.at)
      const written = text.slice(at, end)
      const name = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1)
      if (inner?.names.has(name))
        note(`The name ${cut(written)} stands twice in one object: readers differ on which counts (RFC 8259 §4)`)
      inner?.names.add(name)
      put(indent(), written)
      at = end
      wanted = 'colon'
    } else {
      if (inner?.mark === '[') out.push(indent())
      if (char === '{' || char === '[') {
        open.push({ mark: char, at, names: new Set() })
        put(char)
        at++
        first = true
        wanted = char === '{' ? 'name' : 'value'
        continue
      }
      const end = char === '"' ? endOfString(text, at) : at + wordAt(text, at).length
      if (typeof end === 'object') return fail(end.message, end.at)
      const value = text.slice(at, end)
      if (char !== '"') {
        if (!scalar.test(value)) return fail(slip(text, at) ?? whyNoScalar(value))
        note(numberLoss(value))
      }
      put(value)
      at = end
      wanted = open.length === 0 ? 'end' : 'comma'
    }
  }
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

/** What stands up to the next mark or space; a character at least. */
function wordAt(text: string, at: number): string {
  word.lastIndex = at
  return word.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 32)
}

const word = /[^\s,:[\]{}"]+/y
const scalar = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/

/** A line and a column, both from 1. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1
  // A byte order mark is no column.
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}

function whyMore(text: string, at: number): string {
  const second = /["[{]/.test(text[at] ?? '') || scalar.test(wordAt(text, at))
  return second
    ? 'A second value follows the first: JSON has one; with one on each line this is JSON Lines'
    : `Something follows the value: ${named(text[at] ?? '')}`
}

const cut = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name)
