import { widthOf } from '../cells.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const escapes = /\u001b\[[\d;]*m/g

/**
 * What to send to a terminal so that it shows these lines, when it shows those: each line that changed, and nothing
 * else. Empty if nothing changed. Lines must fit into the columns.
 */
export function drawChanges(before: readonly string[], after: readonly string[], columns: number): string {
  let text = ''
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const line = after[row] ?? ''
    if (line === (before[row] ?? '')) continue
    // On a full line the cursor still stands on the last sign, which wiping the rest would take away.
    const rest = widthOf(line.replaceAll(escapes, '')) < columns ? '\u001b[K' : ''
    text += `\u001b[${row + 1};1H${line}\u001b[0m${rest}`
  }
  // Terminals that know it show it all at once (DEC private mode 2026); the others pass it over.
  return text === '' ? '' : `\u001b[?2026h${text}\u001b[?2026l`
}
