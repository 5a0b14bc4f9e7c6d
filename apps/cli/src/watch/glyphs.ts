/** The signs that graphs are made of. */
export interface Glyphs {
  /** From nothing to full. */
  readonly shades: readonly string[]
  readonly heights: readonly string[]
  /** Stands above the time of an incident. */
  readonly mark: string
  readonly dot: string
  readonly rule: string
  readonly chosen: string
  readonly cut: string
}

const unicode: Glyphs = {
  shades: [' ', '·', '░', '▒', '▓', '█'],
  heights: [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  mark: '▀',
  dot: '·',
  rule: '─',
  chosen: '›',
  cut: '…',
}

const ascii: Glyphs = {
  shades: [' ', '.', ':', '+', '*', '#'],
  heights: [' ', '_', '.', ':', '-', '=', '+', '*', '#'],
  mark: '^',
  dot: '-',
  rule: '-',
  chosen: '>',
  cut: '.',
}

/** Blocks, but ASCII where the locale names another encoding than UTF-8. */
export function glyphsFor({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): Glyphs {
  const locale = LC_ALL || LC_CTYPE || LANG || ''
  return locale === '' || /utf-?8/i.test(locale) ? unicode : ascii
}
