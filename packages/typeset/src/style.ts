/** How text is coloured: a terminal hands in escape codes, everything else the plain one. */
export interface Style {
  /** Columns to fill at most. */
  readonly width: number
  /** The accent of a class of codes, 1 to 5. Anything else is left as it is. */
  accent(digit: number, text: string): string
  strong(text: string): string
  soft(text: string): string
  code(text: string): string
  /** MUST and MUST NOT, then SHOULD and SHOULD NOT. */
  must(text: string): string
  should(text: string): string
}

const same = (text: string) => text

export function plainStyle(width = 80): Style {
  return { width, accent: (_, text) => text, strong: same, soft: same, code: same, must: same, should: same }
}

/** The 16 colours of every terminal, so that a person's own theme decides how they look. */
export function colourStyle(width: number): Style {
  const paint = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`
  const accents = [paint(35, 39), paint(32, 39), paint(34, 39), paint(33, 39), paint(31, 39)]
  return {
    width,
    accent: (digit, text) => accents[digit - 1]?.(text) ?? text,
    strong: paint(1, 22),
    soft: paint(2, 22),
    code: paint(36, 39),
    must: paint(31, 39),
    should: paint(33, 39),
  }
}

const ends = new Map(['22', '39'].map((code) => [code, `\u001b[${code}m`]))

/** The escape code that ends what this one begins. */
export const endOf = (code: string): string => ends.get(/\[[12]m$/.test(code) ? '22' : '39') ?? ''

export const isEnd = (code: string): boolean => [...ends.values()].includes(code)

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const escapeCode = /\u001b\[\d+m/g

export const withoutEscapes = (text: string): string => text.replace(escapeCode, '')

/** Columns that a text takes, escape codes not counted. */
export const columns = (text: string): number => withoutEscapes(text).length

/** Where in a text a column begins, behind the escape codes that stand before it. */
export function indexAt(text: string, column: number): number {
  let index = column
  for (const { 0: code, index: at } of text.matchAll(escapeCode)) {
    if (at > index) break
    index += code.length
  }
  return index
}
