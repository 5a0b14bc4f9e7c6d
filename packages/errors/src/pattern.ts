/**
 * How the text of a signature is written: `…` for what varies, `{status}` for three digits that are the status; all
 * else literally, without regard to case, with any white space for a space and any quote for a quote.
 */

/** How much text a `…` may stand for. */
const widestGap = 300

export interface Pattern {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Letters and digits outside the gaps: how much a match says. */
  readonly weight: number
}

interface Piece {
  readonly kind: 'literal' | 'gap' | 'status'
  /** Folded; empty for a gap. */
  readonly text: string
}

export interface PatternMatch {
  readonly start: number
  readonly end: number
  /** The three digits at `{status}`. */
  readonly status: number | null
}

/** Counts the comparisons of one diagnosis, so that no text can make it slow. */
export interface Budget {
  steps: number
}

export function parsePattern(text: string): Pattern {
  const pieces = text
    .trim()
    .split(/(…|\{status\})/)
    .filter((piece) => piece !== '')
    .map((piece): Piece => {
      if (piece === '…') return { kind: 'gap', text: '' }
      if (piece === '{status}') return { kind: 'status', text: '' }
      return { kind: 'literal', text: foldPattern(piece) }
    })
  const weight = pieces.reduce((sum, piece) => sum + piece.text.replace(/[^\p{L}\d]/gu, '').length, 0)
  return { text, pieces, weight }
}

/** A word by which a pattern is found: where it stands. */
export interface Anchor {
  readonly word: string
  readonly piece: number
  readonly offset: number
}

/**
 * The words of three letters or more that stand whole in every text that the pattern matches. A word that touches a gap
 * may go on inside it, so it does not count.
 */
export function anchors({ pieces }: Pattern): Anchor[] {
  return pieces.flatMap(({ kind, text }, piece) => {
    if (kind !== 'literal') return []
    return [...text.matchAll(/[a-z0-9_]+/g)]
      .filter(({ 0: word, index }) => {
        const openBefore = index === 0 && piece > 0
        const openAfter = index + word.length === text.length && piece < pieces.length - 1
        return word.length >= 3 && !openBefore && !openAfter
      })
      .map(({ 0: word, index }) => ({ word, piece, offset: index }))
  })
}

/** The match around the word of the anchor, which stands at `at`; null if the text is another. */
export function matchAround(
  text: string,
  at: number,
  { pieces }: Pattern,
  anchor: Anchor,
  budget: Budget,
): PatternMatch | null {
  const piece = pieces[anchor.piece]?.text ?? ''
  let end = forward(text, at, piece, anchor.offset, budget)
  if (end < 0) return null
  let start = backward(text, at, piece, anchor.offset, budget)
  if (start < 0) return null

  let status: number | null = null
  let gap = false
  for (const next of pieces.slice(anchor.piece + 1)) {
    if (next.kind === 'gap') gap = true
    else {
      const found = findForward(text, end, next, gap, budget)
      if (!found) return null
      end = found.end
      status = found.status ?? status
      gap = false
    }
  }
  gap = false
  for (const next of pieces.slice(0, anchor.piece).toReversed()) {
    if (next.kind === 'gap') gap = true
    else {
      const found = findBackward(text, start, next, gap, budget)
      if (!found) return null
      start = found.start
      status = found.status ?? status
      gap = false
    }
  }
  if (touches(text, start - 1, start) || touches(text, end - 1, end)) return null
  return { start, end, status }
}

/** Whether two places are inside one word: a pattern does not begin or end in the middle of one. */
function touches(text: string, a: number, b: number): boolean {
  return a >= 0 && b < text.length && isWord(text.charCodeAt(a)) && isWord(text.charCodeAt(b))
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function findForward(text: string, from: number, { kind, text: wanted }: Piece, gap: boolean, budget: Budget) {
  const last = gap ? Math.min(text.length, from + widestGap) : from
  for (let at = from; at <= last; at++) {
    if (kind === 'status') {
      const status = threeDigits(text, at)
      if (status !== null) return { end: at + 3, status }
    } else {
      const end = forward(text, at, wanted, 0, budget)
      if (end >= 0) return { end, status: null }
    }
  }
  return null
}

function findBackward(text: string, to: number, { kind, text: wanted }: Piece, gap: boolean, budget: Budget) {
  const last = gap ? Math.max(0, to - widestGap) : to
  for (let at = to; at >= last; at--) {
    if (kind === 'status') {
      const status = threeDigits(text, at - 3)
      if (status !== null) return { start: at - 3, status }
    } else {
      const start = backward(text, at, wanted, wanted.length, budget)
      if (start >= 0) return { start, status: null }
    }
  }
  return null
}

function threeDigits(text: string, at: number): number | null {
  if (at < 0) return null
  const digits = text.slice(at, at + 3)
  if (!/^[1-9]\d\d$/.test(digits)) return null
  const isDigit = (place: number) => /\d/.test(text[place] ?? '')
  return isDigit(at - 1) || isDigit(at + 3) ? null : Number(digits)
}

/** Matches `wanted` from its `offset` on, at `at`: the end in the text, or -1. */
function forward(text: string, at: number, wanted: string, offset: number, budget: Budget): number {
  let place = at
  for (let i = offset; i < wanted.length; i++) {
    if (--budget.steps < 0) return -1
    const want = wanted.charCodeAt(i)
    if (want === space) {
      const after = spaceEnd(text, place, wanted.charCodeAt(i + 1))
      // Space at an edge of the pattern may be missing at the edge of the text.
      if (after === place && !(i === wanted.length - 1 && place >= text.length)) return -1
      place = after
      continue
    }
    if (want === quote) {
      while (text.charCodeAt(place) === backslash) place++
      const entity = quoteEntity(text, place)
      if (entity > 0) {
        place += entity
        continue
      }
    }
    if (place >= text.length || fold(text.charCodeAt(place)) !== want) return -1
    place++
  }
  return place
}

/** Matches `wanted` up to its `offset`, ending at `at`: the start in the text, or -1. */
function backward(text: string, at: number, wanted: string, offset: number, budget: Budget): number {
  let place = at
  for (let i = offset - 1; i >= 0; i--) {
    if (--budget.steps < 0) return -1
    const want = wanted.charCodeAt(i)
    if (want === space) {
      const before = spaceStart(text, place, wanted.charCodeAt(i - 1))
      if (before === place) return -1
      place = before
      continue
    }
    if (place <= 0 || fold(text.charCodeAt(place - 1)) !== want) {
      const entity = want === quote ? quoteEntityBefore(text, place) : 0
      if (entity === 0) return -1
      place -= entity
      continue
    }
    place--
    if (want === quote) while (text.charCodeAt(place - 1) === backslash) place--
  }
  return place
}

const space = 32
const quote = 39
const backslash = 92

/** White space, and tags too unless the pattern goes on with what stands there: it may name a tag itself. */
function spaceEnd(text: string, from: number, next: number): number {
  let at = from
  while (isSpace(text.charCodeAt(at))) at++
  return at > from && fold(text.charCodeAt(at)) === next ? at : skipSpace(text, at)
}

function spaceStart(text: string, from: number, next: number): number {
  let at = from
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--
  return at < from && fold(text.charCodeAt(at - 1)) === next ? at : skipSpaceBack(text, at)
}

/** White space, written-out `\n`, and tags, which stand between words on a page. */
function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) at++
    else if (code === backslash && isEscape(text.charCodeAt(at + 1))) at += 2
    else if (code === 60) {
      const close = text.slice(at, at + 200).indexOf('>')
      if (close < 0 || !/^<[/!a-z]/i.test(text.slice(at, at + 2))) return at
      at += close + 1
    } else if (code === 38 && text.startsWith('&nbsp;', at)) at += 6
    else return at
  }
}

function skipSpaceBack(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at - 1)
    if (at <= 0) return at
    if (isSpace(code)) at--
    else if (isEscape(code) && text.charCodeAt(at - 2) === backslash) at -= 2
    else if (code === 62) {
      const open = text.slice(Math.max(0, at - 200), at).lastIndexOf('<')
      const start = Math.max(0, at - 200) + open
      if (open < 0 || !/^<[/!a-z]/i.test(text.slice(start, start + 2))) return at
      at = start
    } else if (code === 59 && text.startsWith('&nbsp;', at - 6)) at -= 6
    else return at
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0
}

/** The letter of `\n`, `\r` or `\t`. */
function isEscape(code: number): boolean {
  return code === 110 || code === 114 || code === 116
}

const quoteEntities = ['&quot;', '&#39;', '&#039;', '&#x27;', '&apos;', '&#34;']

function quoteEntity(text: string, at: number): number {
  if (text.charCodeAt(at) !== 38) return 0
  return quoteEntities.find((entity) => text.startsWith(entity, at))?.length ?? 0
}

function quoteEntityBefore(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== 59) return 0
  return quoteEntities.find((entity) => text.startsWith(entity, at - entity.length))?.length ?? 0
}

/** One character of a text, as the patterns have it. */
function fold(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  if (code === 34 || code === 96 || (code >= 0x2018 && code <= 0x201f)) return quote
  if (code >= 0x2010 && code <= 0x2015) return 45
  return code
}

function foldPattern(text: string): string {
  return Array.from(text.replace(/\s+/g, ' '), (char) => String.fromCodePoint(foldWide(char))).join('')
}

function foldWide(char: string): number {
  const code = char.codePointAt(0) ?? 0
  return code > 0xffff ? code : fold(code)
}
