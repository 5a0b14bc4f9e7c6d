import { hang, longestWord, wrap } from './lines.ts'
import type { Style } from './style.ts'

/** The widest text that reads well; a wider terminal gets a margin for the heads instead. */
const measure = 84
const margin = 24

/**
 * A page of text: heads hang in the margin where there is room for one, and stand above where there is not.
 * `body` lines are made for `sheet.width` columns.
 */
export class Sheet {
  readonly width: number
  readonly #lines: string[] = []
  readonly #style: Style
  readonly #margin: number

  constructor(style: Style) {
    this.#style = style
    this.#margin = style.width >= measure + margin - 8 ? margin : 0
    this.width = Math.max(20, Math.min(measure, style.width - Math.max(this.#margin, 2)))
  }

  line(...lines: string[]): this {
    this.#lines.push(...lines)
    return this
  }

  /** A paragraph at the edge of the text. */
  text(text: string, paint?: (word: string) => string): this {
    return this.body(wrap(text, this.width, this.#style, paint))
  }

  body(lines: readonly string[]): this {
    const edge = ' '.repeat(this.#margin || 2)
    return this.line(...lines.map((line) => (edge + line).trimEnd()))
  }

  /** A head with what stands under it. Nothing is written if there is nothing. */
  section(head: string, lines: readonly string[]): this {
    if (lines.length === 0) return this
    this.line('')
    const indent = head.length - head.trimStart().length
    const above = this.#margin === 0 || longestWord(head) > this.#margin - 2
    const room = (above ? this.#style.width : this.#margin - 2) - indent
    const heads = hang(' '.repeat(indent), wrap(head, room, this.#style, this.#style.strong))
    if (above) return this.line(...heads).body(lines)
    const rows = Math.max(heads.length, lines.length)
    for (let i = 0; i < rows; i++) {
      this.line(...hang(heads[i] ?? '', [lines[i] ?? ''], this.#margin))
    }
    return this
  }

  toString(): string {
    return `${this.#lines.join('\n').replaceAll('\u00a0', ' ')}\n`
  }
}
