/** Finds many patterns in one walk over a text: each is tried only where its rarest word stands. */
import {
  type Anchor,
  anchors,
  type Budget,
  matchAround,
  type Pattern,
  type PatternMatch,
  parsePattern,
} from './pattern.ts'

export interface Hit<Item> extends PatternMatch {
  readonly item: Item
  readonly pattern: Pattern
}

/** A pattern and what it stands for. */
export interface Entry<Item> {
  readonly item: Item
  readonly text: string
}

interface Ready<Item> {
  readonly item: Item
  readonly pattern: Pattern
  readonly anchor: Anchor
}

/** Matches of one pattern that count; the others of its kind say nothing new. */
const mostHits = 2

export class Scanner<Item> {
  readonly #words: readonly string[]
  readonly #entryAt: (place: number) => Entry<Item>
  readonly #ready: (Ready<Item> | null)[] = []
  /** Hash of a word → places in the list. */
  readonly #byWord = new Map<number, number[]>()

  /**
   * @param words The word by which each pattern is found, in lower case.
   * @param entryAt The pattern at a place; asked for when its word is first met.
   */
  constructor(words: readonly string[], entryAt: (place: number) => Entry<Item>) {
    this.#words = words
    this.#entryAt = entryAt
    words.forEach((word, n) => {
      const key = hash(word, 0, word.length)
      const others = this.#byWord.get(key)
      if (others) others.push(n)
      else this.#byWord.set(key, [n])
    })
  }

  scan(text: string, budget: Budget): Hit<Item>[] {
    const hits: Hit<Item>[] = []
    const counts = new Uint8Array(this.#words.length)
    let start = -1
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && isWord(text.charCodeAt(at))) {
        if (start < 0) start = at
        continue
      }
      if (start < 0) continue
      if (at - start >= 3 && at - start <= 64) {
        for (const n of this.#byWord.get(hash(text, start, at)) ?? []) {
          if ((counts[n] ?? 0) >= mostHits) continue
          const ready = this.#readyAt(n)
          const match = ready && matchAround(text, start, ready.pattern, ready.anchor, budget)
          if (!match) continue
          counts[n] = (counts[n] ?? 0) + 1
          hits.push({ ...match, item: ready.item, pattern: ready.pattern })
        }
        if (budget.steps < 0) return hits
      }
      start = -1
    }
    return hits
  }

  #readyAt(n: number): Ready<Item> | null {
    const known = this.#ready[n]
    if (known !== undefined) return known
    const { item, text } = this.#entryAt(n)
    const pattern = parsePattern(text)
    const anchor = anchors(pattern).find((one) => one.word === this.#words[n])
    const ready = anchor ? { item, pattern, anchor } : null
    this.#ready[n] = ready
    return ready
  }
}

/** The word to find each text by: the rarest among all of them, the longest of those; empty if it has none. */
export function wordsFor(texts: readonly string[]): string[] {
  const lists = texts.map((text) => anchors(parsePattern(text)).map(({ word }) => word))
  const often = new Map<string, number>()
  for (const list of lists) for (const word of new Set(list)) often.set(word, (often.get(word) ?? 0) + 1)
  return lists.map(
    (list) => list.toSorted((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || b.length - a.length)[0] ?? '',
  )
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
