/**
 * What a question says, as features: words without their endings, pairs of words, pieces of long words (so that a typing
 * slip costs little), and every number with the part that it plays. Training and finding share this file.
 */

/** Words that say nothing about the answer; they still count in pairs, where `not yet` is not `yet`. */
const filler = new Set(
  'a an the of to for in on at by with and or is are was were be been it its this that these those i we you my our your what which how when while do does did can could would will shall as from into there here if then so just please want need use using get'.split(
    ' ',
  ),
)

/** What stands before a number that somebody gets but does not want. */
const actual =
  /\b(?:returns?|returned|returning|return of|responds?|responded|gives?|gave|gets?|got|getting|throws?|threw|sends?|sent|yields?|shows?|raises?|raised|fails? with|receives?|received|see|saw|seeing|crash(?:es|ed)? with|results? in|causes?|caused|currently)\s+(?:with\s+|back\s+)?(?:an?\s+|the\s+|me\s+|us\s+|http\s+|https\s+|status\s+|code\s+|error\s+|generic\s+|internal\s+)*["'`(]?$/
const actualAfter =
  /^["'`)]?\s*(?:(?:internal )?server error|error|errors|code|response|status)*["'`)]?\s*(?:instead|when|if|while|on|after|although|even|(?:is|was) (?:currently |being )?(?:returned|sent|thrown|not|wrong|incorrect|misleading)|(?:is|are)n't)\b/
/** What stands before a number that somebody asks for. */
const wanted =
  /\b(?:should|must|expect(?:s|ed|ing)?|want(?:s|ed)?|ought to|instead (?:return|give|send|respond with))\b[^.;!?]{0,40}$/
const asked =
  /\b(?:return|respond with|send|answer(?: with)?|use|make it|be|handle|consider|accept|reply with)\s+(?:an?\s+|the\s+|http\s+|status\s+|code\s+)*["'`(]?$/
/** The same at the beginning of a title, where `return` is an order and not a report. */
const ordered =
  /(?:^|[:\]]\s*|^[a-z]+-\d+:?\s+)(?:return|respond with|send|answer with|use|throw|give|make)\s+(?:[a-z ]{0,30}\s)?(?:an?\s+|the\s+|http\s+|status\s+|code\s+|error\s+)*["'`(]?$/
const otherThan =
  /\b(?:instead of|rather than|not|and not|in place of|than|vs\.?|over)\s+(?:an?\s+|the\s+|http\s+|status\s+|code\s+|error\s+|regular\s+|generic\s+)*["'`(]?$/

/** A status code in running text: `404`, `404s`, `HTTP404`; not `100%`, `v1.404`, `404ms`. */
const codePattern = /(?<![\w.-]|[a-z]\/)([1-5]\d\d)(?!(?!s\b)\w|\.\d|\s?%)/g

/** A three-digit number and whether the text has it (`got`), wants it (`want`), or only names it (`num`). */
export function readNumbers(text: string): { number: number; part: 'got' | 'want' | 'num' }[] {
  const lower = apart(text).toLowerCase()
  const found: { number: number; part: 'got' | 'want' | 'num' }[] = []
  for (const match of lower.matchAll(codePattern)) {
    const before = lower.slice(Math.max(0, match.index - 60), match.index)
    const after = lower.slice(match.index + 3, match.index + 50)
    const first = found.at(-1)
    let part: 'got' | 'want' | 'num' = 'num'
    if (otherThan.test(before) && first) {
      // "returns 500 instead of 413" wants 413; "return 404 instead of 500" wants 404.
      part = first.part === 'got' ? 'want' : 'got'
      if (part === 'got') first.part = 'want'
    } else if (wanted.test(before) || ordered.test(before)) part = 'want'
    else if (actual.test(before)) part = 'got'
    else if (asked.test(before)) part = 'want'
    else if (actualAfter.test(after)) part = 'got'
    found.push({ number: Number(match[1]), part })
  }
  return found
}

/** `HTTP500` is `HTTP 500`. */
function apart(text: string): string {
  return text.replace(/\b(https?|status|code)[_-]?(?=[1-5]\d\d\b)/gi, '$1 ')
}

/** The stem of an English word, roughly: endings that do not change what a question is about. */
export function stem(word: string): string {
  if (word.length <= 3) return word
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations|ation|ating|ated|ates|ate)$/, 'at')
    .replace(/(?:ings|ing|ed|es|s|ly)$/, (end, at: number) => (at >= 3 ? '' : end))
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/e$/, '')
}

/** Words in order: camel case and paths taken apart, contractions spelled out, numbers replaced by their part. */
export function tokens(text: string): string[] {
  const numbers = readNumbers(text)
  let n = 0
  return apart(text)
    .replace(codePattern, () => {
      const one = numbers[n++]
      return one ? ` ${one.part}${Math.floor(one.number / 100)}xx ${one.part}${one.number} ` : ' '
    })
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\b(can)not\b|\bcan't\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/'(?:s|re|ve|ll|d|m)\b/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word.length <= 40)
    .map((word) => (/^(?:got|want|num)\d/.test(word) ? word : stem(word)))
}

/** At most 400 features; a long text is judged by its beginning. */
export function features(text: string): Set<string> {
  const words = tokens(text.slice(0, 2000)).slice(0, 120)
  const out = new Set<string>()
  const add = (key: string) => {
    if (out.size < 400) out.add(key)
  }
  words.forEach((word, i) => {
    if (!filler.has(word)) add(word)
    const next = words[i + 1]
    if (next !== undefined) add(`${word} ${next}`)
    const third = words[i + 2]
    if (third !== undefined && !filler.has(word) && !filler.has(third) && next !== undefined && filler.has(next))
      add(`${word}_${third}`)
    if (word.length >= 6 && !/\d/.test(word))
      for (let at = 0; at + 5 <= word.length; at++) add(`~${word.slice(at, at + 5)}`)
  })
  return out
}
