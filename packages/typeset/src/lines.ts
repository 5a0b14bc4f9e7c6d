import { type Inline, ticked } from '@statute/codes'
import { columns, type Style } from './style.ts'

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
  return lines
}

/** Lines behind a lead: the first begins with it, the others are indented by its width. */
export function hang(lead: string, lines: readonly string[], width = columns(lead)): string[] {
  const first = lead + ' '.repeat(Math.max(0, width - columns(lead)))
  return lines.map((line, i) => ((i === 0 ? first : ' '.repeat(width)) + line).trimEnd())
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/** Rows of cells in columns; the last column takes what is left and wraps. */
export function grid(rows: readonly (readonly string[])[], style: Style, width: number, gap = 2): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from(
    { length: count - 1 },
    (_, i) => Math.max(...rows.map((row) => columns(row[i] ?? ''))) + gap,
  )
  const lead = widths.reduce((a, b) => a + b, 0)
  return rows.flatMap((row) => {
    const head = row.slice(0, -1).map((cell, i) => pad(cell, widths[i] ?? 0))
    return hang(head.join(''), wrap(row.at(-1) ?? '', Math.max(20, width - lead), style), lead)
  })
}
