import { named } from './json-slips.ts'

/** The place after the closing quote of a JSON string (RFC 8259 §7), or what is wrong and where. */
export function endOfString(text: string, start: number): number | { message: string; at: number } {
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
      else if (next !== '') return { message: `\\${named(next).replace(/^"|"$/g, '')} is no escape of JSON`, at }
    } else if (code < 32)
      return {
        message:
          code === 10 || code === 13
            ? 'A string goes over the end of the line: wanted a closing quote, or \\n'
            : `A control character stands in a string: wanted \\u${code.toString(16).padStart(4, '0')}`,
        at,
      }
  }
  return { message: 'A string is not closed', at: start }
}
