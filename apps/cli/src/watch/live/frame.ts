/**
 * What to send to a terminal so that it shows these lines, when it shows those: each line that changed, and nothing
 * else. Empty if nothing changed. Lines must fit the width.
 */
export function drawChanges(before: readonly string[], after: readonly string[]): string {
  let text = ''
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const line = after[row] ?? ''
    if (line === (before[row] ?? '')) continue
    text += `\u001b[${row + 1};1H${line}\u001b[0m\u001b[K`
  }
  // Terminals that know it show it all at once (DEC private mode 2026); the others pass it over.
  return text === '' ? '' : `\u001b[?2026h${text}\u001b[?2026l`
}
