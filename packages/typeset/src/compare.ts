import { type CodeFacts, type Comparison, phrase, sideBySide } from '@statute/codes'
import { sections } from './code.ts'
import { beside, grid, hang, longestWord, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

/** Two or more codes side by side, the deciding question first. */
export function comparisonText(comparison: Comparison, style: Style): string {
  const sheet = new Sheet(style)
  const { codes, question, answers, rows } = comparison
  heads(sheet, codes, style)
  sheet.line('').text(question, style.strong)
  sheet.body(answers.flatMap(({ code, when }) => hang(accent(code, style), wrap(when, sheet.width - 5, style), 5)))
  sheet.section('The difference', columnsOf(rows, codes, sheet.width, style))
  sections(sheet, comparison.sections, style)
  return sheet.toString()
}

/** Any codes side by side, from their facts alone. */
export function factsSideBySide(list: readonly CodeFacts[], style: Style): string {
  const sheet = new Sheet(style)
  const codes = list.map(({ code }) => code)
  heads(sheet, codes, style)
  const rows = sideBySide.map(({ aspect, cell }) => ({ aspect, cells: list.map(cell) }))
  sheet.section('The difference', columnsOf(rows, codes, sheet.width, style))
  return sheet.toString()
}

function heads(sheet: Sheet, codes: readonly number[], style: Style): void {
  sheet.line(...codes.map((code) => `${accent(code, style)}  ${style.strong(phrase(code) ?? 'not registered')}`))
}

const accent = (code: number, style: Style) => style.accent(Math.floor(code / 100), String(code).padStart(3, '0'))

/** A table with a column for each code; with more than three, or too little room, one row below the other. */
function columnsOf(
  rows: readonly { readonly aspect: string; readonly cells: readonly string[] }[],
  codes: readonly number[],
  width: number,
  style: Style,
): string[] {
  const label = Math.max(...rows.map(({ aspect }) => aspect.length)) + 2
  const cell = Math.floor((width - Math.min(label, 18)) / codes.length) - 2
  if (cell < 20 || Math.max(...rows.flatMap(({ cells }) => cells.map(longestWord))) > cell) {
    return rows.flatMap(({ aspect, cells }, i) => [
      ...(i > 0 ? [''] : []),
      ...wrap(aspect, width, style, style.soft),
      ...grid(
        cells.map((text, n) => [accent(codes[n] ?? 0, style), text]),
        style,
        width,
      ),
    ])
  }
  const first = Math.min(label, 18)
  const widths = [first, ...codes.map(() => cell + 2)]
  return [
    ...beside([[''], ...codes.map((code) => [accent(code, style)])], widths),
    ...rows.flatMap(({ aspect, cells }) =>
      beside([wrap(aspect, first - 2, style, style.soft), ...cells.map((text) => wrap(text, cell, style))], widths),
    ),
  ]
}
