// Lifted from packages/http/src/fields/weighted.ts by tools/generate-library.ts: change that file, not this one.
/** Lists of preferences: Accept, Accept-Encoding, Accept-Language, Accept-Charset (RFC 9110 §12.4). */
export interface Weighted {
  readonly value: string
  /** Parameters other than `q`, in lower case, quotes taken off. */
  readonly parameters: ReadonlyMap<string, string>
  /** From 0 (not acceptable) to 1; 1 if absent (RFC 9110 §12.4.2). */
  readonly weight: number
}

/** RFC 9110 §12.4.2: `0` to `1`, at most three decimals. */
const qvalue = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/

/** The members of the list, in order, in lower case. A member that does not parse is left out. */
export function parseWeighted(field: string): Weighted[] {
  return splitOutside(field, ',').flatMap((member) => {
    const [value = '', ...rest] = splitOutside(member, ';').map((part) => part.trim())
    if (value === '') return []
    const parameters = new Map<string, string>()
    let weight = 1
    for (const part of rest) {
      // RFC 9110 §5.6.6: a parameter may be missing, as after a last semicolon.
      if (part === '') continue
      const [name = '', raw = ''] = part.split(/=(.*)/s)
      const key = name.trim().toLowerCase()
      const text = raw.trim().replace(/^"(.*)"$/s, '$1')
      if (key !== 'q') parameters.set(key, text.toLowerCase())
      else if (!qvalue.test(text)) return []
      else weight = Number(text)
    }
    return [{ value: value.toLowerCase(), parameters, weight }]
  })
}

/** Splits at a separator that stands outside quotes; linear in the length of the text. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let quoted = false
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '"') quoted = !quoted
    else if (quoted && char === '\\') i++
    else if (!quoted && char === separator) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}
