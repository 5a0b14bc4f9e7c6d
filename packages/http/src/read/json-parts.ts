/** Values in JSON text that is broken, cut short, or several texts in a row: each whole value is found and parsed alone. */

export interface JsonPart {
  readonly value: unknown
  /** Where it stands in the text. */
  readonly at: number
}

export interface JsonParts {
  readonly parts: readonly JsonPart[]
  /** Where the first value stands that is not whole; null if all are. */
  readonly broken: number | null
}

/** Objects and arrays from a place on, with only space and commas between; ends at a bracket that closes, or at the end. */
export function readJsonParts(text: string, from: number): JsonParts {
  const parts: JsonPart[] = []
  let broken: number | null = null
  let at = from
  while (at < text.length) {
    const char = text[at]
    if (char === ']' || char === '}') break
    if (char !== '{' && char !== '[') {
      at++
      continue
    }
    const end = endOf(text, at)
    if (end === null) return { parts, broken: broken ?? at }
    try {
      parts.push({ value: JSON.parse(text.slice(at, end)), at })
    } catch {
      broken ??= at
    }
    at = end
  }
  return { parts, broken }
}

/** Where the object or array that begins here ends; null if it does not. */
function endOf(text: string, from: number): number | null {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) {
      at++
      while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1
    } else if (unit === 0x7b || unit === 0x5b) depth++
    else if ((unit === 0x7d || unit === 0x5d) && --depth === 0) return at + 1
  }
  return null
}
