/** A JSON formatter that keeps every digit and every duplicate, and says where a text stops being JSON (RFC 8259). */

export type FormattedJson =
  | { readonly ok: true; readonly text: string; readonly notes: readonly string[] }
  | {
      readonly ok: false
      /** What stands formatted up to the error. */
      readonly text: string
      readonly offset: number
      /** From 1. */
      readonly line: number
      readonly column: number
      readonly message: string
    }

type Wanted = 'value' | 'name' | 'colon' | 'comma' | 'end'

/** Deeper than this, and beyond so much indentation in all, values stay on one line. */
const deepest = 60
const mostIndentation = 20_000_000

/** White space apart, the text stays letter for letter what it was. */
export function formatJson(text: string): FormattedJson {
  const out: string[] = []
  /** `{` or `[` of every open value. */
  const open: string[] = []
  const names: Set<string>[] = []
  const notes = new Set<string>()
  let wanted: Wanted = 'value'
  let first = false
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0

  let indentation = 0
  const indent = () => {
    indentation += open.length
    return open.length > deepest || indentation > mostIndentation ? '' : `\n${'  '.repeat(open.length)}`
  }
  const fail = (message: string, offset = at): FormattedJson => {
    const before = text.slice(0, offset)
    const line = before.split('\n').length
    return { ok: false, text: out.join(''), offset, line, column: offset - before.lastIndexOf('\n'), message }
  }
  const afterValue = (): Wanted => (open.length === 0 ? 'end' : 'comma')

  for (;;) {
    while (at < text.length && /[ \t\r\n]/.test(text[at] ?? '')) at++
    const char = text[at]
    if (char === undefined) {
      if (wanted === 'end') return { ok: true, text: out.join(''), notes: [...notes] }
      const [inner] = open.slice(-1)
      return fail(
        inner === undefined
          ? 'The text is empty: wanted a JSON value'
          : `The text ends inside ${inner === '{' ? 'an object' : 'an array'}: wanted ${inner === '{' ? '}' : ']'}`,
      )
    }
    if (wanted === 'end') return fail(`Something follows the value: ${quoteOf(char)}`)
    if ((char === '}' || char === ']') && open.length > 0) {
      const matches = open.at(-1) === (char === '}' ? '{' : '[')
      const place = wanted === 'comma' || (first && (wanted === 'name' || wanted === 'value'))
      if (!matches) return fail(`${quoteOf(char)} closes what was opened with "${open.at(-1)}"`)
      if (!place)
        return fail(
          wanted === 'colon'
            ? 'A name has no value: wanted ":"'
            : `A comma stands before ${quoteOf(char)}: wanted another ${open.at(-1) === '{' ? 'member' : 'value'}`,
        )
      const empty = wanted !== 'comma'
      open.pop()
      names.pop()
      out.push(empty ? char : `${indent()}${char}`)
      at++
      first = false
      wanted = afterValue()
      continue
    }
    if (wanted === 'comma') {
      if (char !== ',') return fail(`Wanted "," or "${open.at(-1) === '{' ? '}' : ']'}", found ${quoteOf(char)}`)
      out.push(',')
      at++
      first = false
      wanted = open.at(-1) === '{' ? 'name' : 'value'
      continue
    }
    if (wanted === 'colon') {
      if (char !== ':') return fail(`Wanted ":" after the name, found ${quoteOf(char)}`)
      out.push(': ')
      at++
      wanted = 'value'
      first = false
      continue
    }
    const inObject = open.at(-1) === '{'
    if (wanted === 'name') {
      if (char !== '"')
        return fail(
          char === "'"
            ? "Names stand in double quotes, found '"
            : `Wanted a name in double quotes, found ${quoteOf(char)}`,
        )
      const end = endOfString(text, at)
      if (typeof end === 'object') return fail(end.message, end.at)
      const name = text.slice(at, end)
      if (names.at(-1)?.has(name))
        notes.add(`The name ${name} stands twice in one object: readers differ on which counts (RFC 8259 §4)`)
      names.at(-1)?.add(name)
      out.push(indent(), name)
      at = end
      wanted = 'colon'
      continue
    }
    if (!inObject && open.length > 0) out.push(indent())
    if (char === '{' || char === '[') {
      open.push(char)
      names.push(new Set())
      out.push(char)
      at++
      first = true
      wanted = char === '{' ? 'name' : 'value'
      continue
    }
    if (char === '"') {
      const end = endOfString(text, at)
      if (typeof end === 'object') return fail(end.message, end.at)
      out.push(text.slice(at, end))
      at = end
    } else {
      word.lastIndex = at
      const found = word.exec(text)?.[0] ?? char
      if (!scalar.test(found)) return fail(whyNoScalar(found, char))
      if (/^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found)))
        notes.add(`${found} is too large for JavaScript: it becomes ${Number(found)} (RFC 8259 §6)`)
      out.push(found)
      at += found.length
    }
    first = false
    wanted = afterValue()
  }
}

const word = /[^\s,:[\]{}"]{1,400}/y
const scalar = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/

function whyNoScalar(found: string, char: string): string {
  if (char === "'") return "Strings stand in double quotes, found '"
  if (/^(?:True|False|None)$/.test(found))
    return `${found} is Python's: wanted ${found === 'None' ? 'null' : found.toLowerCase()}`
  if (/^(?:undefined|NaN|-?Infinity)$/.test(found))
    return `${found} is JavaScript's and has no place in JSON: wanted null or a number`
  if (/^\/[/*]/.test(found)) return 'JSON has no comments'
  if (/^</.test(found)) return 'This is markup, not JSON: the server sent a page'
  if (/^[-+]?0\d/.test(found) || /^\+/.test(found) || /^-?\.\d|\d\.$/.test(found)) return `${found} is no JSON number`
  return `Wanted a value, found ${quoteOf(found.slice(0, 30))}`
}

function quoteOf(text: string): string {
  return text === '"' ? 'a quote' : `"${text}"`
}

/** The place after the closing quote, or what is wrong and where. */
function endOfString(text: string, start: number): number | { message: string; at: number } {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) return at + 1
    if (code === 92) {
      const next = text[at + 1] ?? ''
      if (next === 'u') {
        if (!/^[0-9a-f]{4}$/i.test(text.slice(at + 2, at + 6)))
          return { message: 'Wanted four hexadecimal digits after \\u', at }
        at += 5
      } else if ('"\\/bfnrt'.includes(next) && next !== '') at++
      else return { message: `\\${next} is no escape of JSON`, at }
    } else if (code < 32)
      return {
        message:
          code === 10 || code === 13
            ? 'A string goes over the end of the line: wanted a closing quote, or \\n'
            : 'A control character in a string must be escaped',
        at,
      }
  }
  return { message: 'A string is not closed', at: start }
}
