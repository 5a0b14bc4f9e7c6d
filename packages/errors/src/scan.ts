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

/** A pattern as it lies ready: it is taken apart when its word is first met. */
export interface Entry<Item> {
  readonly item: Item
  readonly text: string
  /** The word by which it is found, in lower case. */
  readonly word: string
}

interface Ready {
  readonly pattern: Pattern
  readonly anchor: Anchor
}

/** Matches of one pattern that count; the others of its kind say nothing new. */
const mostHits = 2

export class Scanner<Item> {
  readonly #entries: readonly Entry<Item>[]
  readonly #ready: (Ready | null)[] = []
  /** Hash of a word → places in the list. */
  readonly #byWord = new Map<number, number[]>()

  constructor(entries: readonly Entry<Item>[]) {
    this.#entries = entries
    entries.forEach(({ word }, n) => {
      const key = hash(word, 0, word.length)
      const others = this.#byWord.get(key)
      if (others) others.push(n)
      else this.#byWord.set(key, [n])
    })
  }

  scan(text: string, budget: Budget): Hit<Item>[] {
    const hits: Hit<Item>[] = []
    const counts = new Uint8Array(this.#entries.length)
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
          const entry = this.#entries[n]
          if (!match || !entry) continue
          counts[n] = (counts[n] ?? 0) + 1
          hits.push({ ...match, item: entry.item, pattern: ready.pattern })
        }
        if (budget.steps < 0) return hits
      }
      start = -1
    }
    return hits
  }

  #readyAt(n: number): Ready | null {
    const known = this.#ready[n]
    if (known !== undefined) return known
    const { text = '', word = '' } = this.#entries[n] ?? {}
    const pattern = parsePattern(text)
    const anchor = anchors(pattern).find((one) => one.word === word)
    const ready = anchor ? { pattern, anchor } : null
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
