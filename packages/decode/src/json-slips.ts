/** What people write instead of JSON, in words. */

/** Said wherever something other than a value, a name or a mark stands. Null for what is no known slip. */
export function slip(text: string, at: number): string | null {
  const char = text[at] ?? ''
  if (char === '#' || (char === '/' && '/*'.includes(text[at + 1] ?? ' '))) return 'JSON has no comments'
  if (char === "'") return "Names and strings stand in double quotes, found '"
  if (/[\u2018-\u201f\u00ab\u00bb]/.test(char)) return `Wanted a straight double quote, found ${named(char)}`
  if (char === '<' && text.slice(0, at).trim() === '') return 'This is markup, not JSON: the server sent a page'
  return null
}

/** Why a word is neither a number nor one of `true`, `false` and `null`. */
export function whyNoScalar(word: string): string {
  const short = named(word)
  if (/^(?:True|False|None)$/.test(word))
    return `${short} is Python's: wanted ${word === 'None' ? 'null' : word.toLowerCase()}`
  if (/^(?:true|false|null)$/i.test(word)) return `${short} has capitals: wanted ${word.toLowerCase()}`
  if (/^(?:undefined|NaN|[-+]?Infinity)$/.test(word))
    return `${short} is JavaScript's and has no place in JSON: wanted null or a number`
  if (/^[-+]?0\d/.test(word)) return `${short} is no JSON number: it begins with a zero too many`
  if (/^[-+]?0[xob]/i.test(word)) return `${short} is no JSON number: wanted it in tens`
  if (/^\+/.test(word)) return `${short} is no JSON number: wanted it without the plus`
  if (/^-?\.\d/.test(word)) return `${short} is no JSON number: wanted a digit before the point`
  if (/^-?\d+\.(?!\d)/.test(word)) return `${short} is no JSON number: wanted a digit after the point`
  if (/^-?\.?\d/.test(word)) return `${short} is no JSON number`
  return `Wanted a value, found ${short}`
}

/** A word in quotes, or what cannot be seen by its number. */
export function named(word: string): string {
  if (word === '"') return 'a quote'
  const char = String.fromCodePoint(word.codePointAt(0) ?? 32)
  const code = (char.codePointAt(0) ?? 32).toString(16).toUpperCase().padStart(4, '0')
  if (/^[\p{C}\p{Z}]/u.test(char)) return `U+${code}`
  return word.length > 40 ? `"${word.slice(0, 40)}…"` : `"${word}"`
}
