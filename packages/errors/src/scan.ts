/** Finds many patterns in one walk over a text: each is tried only where its rarest word stands. */
import { type Anchor, anchors, type Budget, matchAround, type Pattern, type PatternMatch } from './pattern.ts'

export interface Hit<Item> extends PatternMatch {
  readonly item: Item
  readonly pattern: Pattern
}

/** Matches of one pattern that count; the others of its kind say nothing new. */
const mostHits = 2

export class Scanner<Item> {
  /** Hash of a word → what to try there. */
  readonly #byWord = new Map<number, { item: Item; pattern: Pattern; anchor: Anchor; n: number }[]>()
  readonly #count: number

  constructor(list: readonly { readonly item: Item; readonly pattern: Pattern }[]) {
    const often = new Map<string, number>()
    for (const { pattern } of list) {
      for (const word of new Set(anchors(pattern).map((anchor) => anchor.word)))
        often.set(word, (often.get(word) ?? 0) + 1)
    }
    list.forEach(({ item, pattern }, n) => {
      // The rarest word among all patterns; the longest of those.
      const [anchor] = anchors(pattern).toSorted(
        (a, b) => (often.get(a.word) ?? 0) - (often.get(b.word) ?? 0) || b.word.length - a.word.length,
      )
      if (!anchor) return
      const key = hash(anchor.word, 0, anchor.word.length)
      const others = this.#byWord.get(key)
      if (others) others.push({ item, pattern, anchor, n })
      else this.#byWord.set(key, [{ item, pattern, anchor, n }])
    })
    this.#count = list.length
  }

  scan(text: string, budget: Budget): Hit<Item>[] {
    const hits: Hit<Item>[] = []
    const counts = new Uint8Array(this.#count)
    let start = -1
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && isWord(text.charCodeAt(at))) {
        if (start < 0) start = at
        continue
      }
      if (start < 0) continue
      if (at - start >= 3 && at - start <= 64) {
        for (const { item, pattern, anchor, n } of this.#byWord.get(hash(text, start, at)) ?? []) {
          if ((counts[n] ?? 0) >= mostHits) continue
          const match = matchAround(text, start, pattern, anchor, budget)
          if (!match) continue
          counts[n] = (counts[n] ?? 0) + 1
          hits.push({ ...match, item, pattern })
        }
        if (budget.steps < 0) return hits
      }
      start = -1
    }
    return hits
  }
}

function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
}

/** FNV-1a over the letters in lower case. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    value = Math.imul(value ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193)
  }
  return value
}
