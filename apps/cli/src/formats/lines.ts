import { withoutEscapes } from './escapes.ts'

/** Words in lines of at most `width` columns; a word that is longer is cut. */
export function wrap(text: string, width: number, paint: (line: string) => string = (line) => line): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/).flatMap((one) => cut(one, width))) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map((one) => paint(one.replaceAll('\u00a0', ' ')))
}

function cut(word: string, width: number): string[] {
  return Array.from({ length: Math.ceil(word.length / width) }, (_, i) => word.slice(i * width, (i + 1) * width))
}

/** Lines behind a lead that takes `width` columns. */
export function hang(lead: string, lines: readonly string[], width: number): string[] {
  const first = lead + ' '.repeat(Math.max(0, width - withoutEscapes(lead).length))
  return lines.map((line, i) => ((i === 0 ? first : ' '.repeat(width)) + line).trimEnd())
}

/** A line that ends with an ellipsis if it is too long. */
export function fit(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text
}
