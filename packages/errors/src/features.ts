/**
 * What an error text says, as features: its words, taken out of camel case and underscores, in pairs, and marks of its
 * shape, by which what a program prints differs from what a person writes. Training and diagnosis share this file.
 */

const filler = new Set(
  'a an the of to for in on at by with and or is are was were be been it its this that these those i you we my our your from into as if then there has have had'.split(
    ' ',
  ),
)

const shapes: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['colon', /\w: /],
  ['brackets', /\[[^\]\n]*\]/],
  ['braces', /[{}]/],
  ['equals', /\w=\S/],
  ['tag', /<\/?[a-z]/i],
  ['url', /https?:\/\//],
  ['address', /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/],
  ['clock', /\d\d:\d\d:\d\d/],
  ['class', /\b[A-Z][a-z]+(?:[A-Z][a-z]+)+/],
  ['constant', /\b[A-Z]{3,}_[A-Z_]{3,}/],
  ['dotted', /\b[a-z]+(?:\.[a-z]+){2,}/],
  ['lines', /\n/],
  ['question', /\?\s*$/],
  ['sentence', /^[A-Z][a-z]+ [a-z]+ [a-z]+/],
]

/** Words in order, numbers left out: those are read by others, and here they would be noise. */
export function words(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/\bhttps?:\/\/[^\s"'<>]+/gi, ' ')
    .toLowerCase()
    .replace(/n[’']t\b/g, ' not')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && word.length <= 30)
    .map(stem)
}

function stem(word: string): string {
  if (word.length <= 4) return word
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations?|ating|ated|ates)$/, 'at')
    .replace(/(?:ings?|ed|es|s|ly)$/, (end, at: number) => (at >= 3 ? '' : end))
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/e$/, '')
}

/** At most 300 features, of the first 3000 characters. */
export function features(text: string): Set<string> {
  const head = text.slice(0, 3000)
  const list = words(head).slice(0, 160)
  const out = new Set<string>()
  for (const [name, pattern] of shapes) if (pattern.test(head)) out.add(`#${name}`)
  out.add(`#length${Math.min(6, Math.floor(Math.log2(1 + list.length)))}`)
  list.forEach((word, i) => {
    if (out.size > 300) return
    if (!filler.has(word)) out.add(word)
    const next = list[i + 1]
    if (next !== undefined) out.add(`${word} ${next}`)
  })
  return out
}
