import { type Inline, ticked } from '@statute/codes'
import { columns, endOf, isEnd, type Style } from './style.ts'

/** A run as coloured words; a word never breaks, and `code` keeps its spaces. */
function pieces(
  inline: readonly Inline[],
  style: Style,
  paint: (text: string) => string,
): { text: string; glued: boolean }[] {
  const list: { text: string; glued: boolean }[] = []
  let glued = true
  for (const part of inline) {
    if (typeof part === 'string' || part[0] === 'code') {
      const text = typeof part === 'string' ? part : part[1]
      const set = typeof part === 'string' ? paint : style.code
      if (/^\s/.test(text)) glued = false
      for (const word of text.split(/[ \t\n]+/)) {
        if (word === '') continue
        list.push({ text: set(word), glued })
        glued = false
      }
      glued = !/\s$/.test(text)
    } else {
      const inner = part[0] === 'link' ? part[2] : part[1]
      const first = pieces(inner, style, part[0] === 'strong' ? style.strong : paint)
      if (first[0]) first[0].glued = glued
      list.push(...first)
      glued = true
    }
  }
  return list
}

/**
 * Text in lines of at most `width` columns. A word longer than that stands on a line of its own.
 * @param text A run, or a string with `code` in backticks.
 */
export function wrap(
  text: string | readonly Inline[],
  width: number,
  style: Style,
  paint: (text: string) => string = (word) => word,
): string[] {
  const lines: string[] = []
  let line = ''
  // Glued pieces (a word and the full stop after a `code`) move as one.
  const words: string[] = []
  for (const { text: piece, glued } of pieces(typeof text === 'string' ? ticked(text) : text, style, paint)) {
    if (glued && words.length > 0) words[words.length - 1] += piece
    else words.push(piece)
  }
  for (const word of words) {
    if (line === '') line = word
    else if (columns(line) + 1 + columns(word) <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return carry(lines)
}

/** Lines behind a lead: the first begins with it, the others are indented by its width. */
export function hang(lead: string, lines: readonly string[], width = columns(lead)): string[] {
  const first = lead + ' '.repeat(Math.max(0, width - columns(lead)))
  return lines.map((line, i) => ((i === 0 ? first : ' '.repeat(width)) + line).trimEnd())
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/**
 * Rows of cells in columns; the last column takes what is left and wraps. Where that is too little, all columns wrap;
 * where even their longest words have no room, the last cell of a row stands below the others.
 */
export function grid(rows: readonly (readonly string[])[], style: Style, width: number, gap = 2): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const measure = (i: number, of: (cell: string) => number) => Math.max(0, ...rows.map((row) => of(row[i] ?? '')))
  const indices = Array.from({ length: count }, (_, i) => i)
  const natural = indices.map((i) => measure(i, columns))
  const lead = natural.slice(0, -1).reduce((sum, one) => sum + one + gap, 0)
  if (lead + Math.min(20, natural.at(-1) ?? 0) <= width) {
    return rows.flatMap((row) => {
      const last = row.at(-1) ?? ''
      if (longestWord(last) > width - lead) return stacked(row, style, width, gap)
      const head = row.slice(0, -1).map((cell, i) => pad(cell, (natural[i] ?? 0) + gap))
      return hang(head.join(''), wrap(last, width - lead, style), lead)
    })
  }
  const least = indices.map((i) => measure(i, longestWord))
  const spare = width - gap * (count - 1) - sum(least)
  if (spare < 0) return rows.flatMap((row) => stacked(row, style, width, gap))
  const wanted = sum(natural) - sum(least)
  const widths = indices.map((i) => {
    const more = (natural[i] ?? 0) - (least[i] ?? 0)
    return (least[i] ?? 0) + Math.min(more, Math.floor((more * spare) / wanted))
  })
  return rows.flatMap((row) =>
    beside(
      row.map((cell, i) => wrap(cell, widths[i] ?? width, style)),
      widths.map((one) => one + gap),
    ),
  )
}

/** Columns of lines side by side. */
export function beside(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, n) =>
    cells
      .map((lines, i) => pad(lines[n] ?? '', widths[i] ?? 0))
      .join('')
      .trimEnd(),
  )
}

export function longestWord(text: string): number {
  return Math.max(...text.split(/[ \t\n]+/).map(columns))
}

function stacked(row: readonly string[], style: Style, width: number, gap: number): string[] {
  const first = row.slice(0, -1).filter((cell) => columns(cell) > 0)
  const line = first.join(' '.repeat(gap))
  const head = first.length === 0 ? [] : columns(line) <= width ? [line] : wrap(line, width, style)
  return [...head, ...hang(' '.repeat(gap), wrap(row.at(-1) ?? '', width - gap, style))]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** A colour that goes on over the end of a line is ended there and begun again on the next: a margin has no colour. */
export function carry(lines: readonly string[]): string[] {
  let open: string[] = []
  return lines.map((line) => {
    const before = open.join('')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
    for (const [code] of line.matchAll(/\u001b\[\d+m/g)) {
      open = isEnd(code) ? open.filter((one) => endOf(one) !== code) : [...open, code]
    }
    return before + line + open.map(endOf).toReversed().join('')
  })
}
