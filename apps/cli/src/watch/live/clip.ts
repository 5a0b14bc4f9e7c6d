import { widthOfChar } from '../cells.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const parts = /\u001b\[[\d;]*m|[^\u001b]/gu

/** A line cut to a width, escape codes not counted; those behind the cut are kept, so that a colour ends. */
export function clip(line: string, width: number): string {
  let kept = ''
  let taken = 0
  for (const [part] of line.matchAll(parts)) {
    if (!part.startsWith('\u001b')) {
      taken += widthOfChar(part)
      if (taken > width) continue
    }
    kept += part
  }
  return kept
}
