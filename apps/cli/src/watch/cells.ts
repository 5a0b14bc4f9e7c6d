import { visible } from '@statute/decode/visible'

/** A text from outside in one line of a terminal: nothing acts on it, and spaces that print differently are plain ones. */
export function oneLine(text: string): string {
  return words(text).replaceAll('\u00a0', ' ')
}

/** The same for a text that will be broken into lines: where a space must not break, it stays so. */
export function words(text: string): string {
  return visible(text)
    .replaceAll('\n', '␊')
    .replaceAll('\t', ' ')
    .replace(/[\u2009\u202f]/g, '\u00a0')
}

/** Columns that a text without escape codes takes: letters of East Asia and pictures take two, marks on letters none. */
export function widthOf(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: most texts are of this kind, and it is quick
  if (/^[\x00-\x7f]*$/.test(text)) return text.length
  let width = 0
  for (const char of text) width += widthOfChar(char)
  return width
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u

export function widthOfChar(char: string): number {
  return /^\p{M}|^\p{Cf}/u.test(char) ? 0 : wide.test(char) ? 2 : 1
}

/** Cut to a width, with a sign that it was cut. */
export function fit(text: string, width: number, cut: string): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let taken = 0
  for (const char of text) {
    taken += widthOfChar(char)
    if (taken > width - 1) break
    kept += char
  }
  return width < 1 ? '' : kept + cut
}

/** Filled with spaces to a width, and cut to it. */
export function left(text: string, width: number, cut: string): string {
  const fitting = fit(text, width, cut)
  return fitting + ' '.repeat(width - widthOf(fitting))
}

export function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}
