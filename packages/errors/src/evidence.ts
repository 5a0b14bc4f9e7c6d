import type { Evidence } from '@statute/codes'
import type { Clue } from './clue.ts'
import type { Speaker } from './software.ts'
import type { Reading } from './weigh.ts'

/** At most eight pieces, none inside another, in the order of the text. */
export function evidenceOf(
  subject: string,
  best: Reading | undefined,
  clues: readonly Clue[],
  speaker: Speaker | null,
): Evidence[] {
  const chosen: { start: number; end: number; says: string }[] = []
  const put = (start: number, end: number, says: string) => {
    if (end <= start || says === '' || chosen.length >= 8) return
    if (chosen.some((other) => start < other.end && other.start < end)) return
    chosen.push({ start, end, says })
  }
  // The number again, and its name again, show nothing new.
  let stated = 0
  for (const { start, end, says, from } of best?.clues ?? []) {
    if (from === 'message' || from === 'log' || from === 'number' || from === 'phrase') {
      if (stated >= 2 || (stated > 0 && from === 'phrase')) continue
      stated++
    }
    put(start, end, says)
  }
  if (speaker) put(speaker.start, speaker.end, `${speaker.name} names itself here.`)
  for (const { start, end, says, status } of clues) if (status === null) put(start, end, says)
  return chosen
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, says }) => ({ start, end, text: subject.slice(start, Math.min(end, start + 300)), says }))
}
