/** All clues of a text: what each reader finds, and what the words resemble where nothing is certain. */
import { type Clue, weights } from './clue.ts'
import type { Budget } from './pattern.ts'
import { learnedClues } from './read/learned.ts'
import { clueOf, type LogLine } from './read/logs.ts'
import { readNumbers } from './read/numbers.ts'
import { readPhrases } from './read/phrases.ts'
import { finalResponse, type Transcript } from './read/transcript.ts'
import { readSignatures } from './signatures.ts'

/** Comparisons that one text is worth, so that none takes long. */
const comparisons = 30_000_000
/** From this weight on, a known text is taken at its word. */
const known = 6
/** What a resemblance counts beside a known text. */
const besideKnown = 0.5
/** A known text that is so much of the whole leaves nothing to resemble. */
const wholly = 0.6

export function gather(subject: string, transcript: Transcript | null, lines: readonly LogLine[]): Clue[] {
  const budget: Budget = { steps: comparisons }
  const final = transcript ? finalResponse(transcript) : null
  const log = clueOf(lines)
  const onLogLine = (clue: Clue) =>
    lines.some(({ start, line: [from, to] }) => clue.start !== start && clue.start >= from && clue.end <= to)
  const inRequest = (clue: Clue) =>
    transcript?.requests.some((request) => clue.start >= request.start && clue.end <= request.end) === true
  const words = [...readNumbers(subject), ...readPhrases(subject, budget)].filter(
    (clue) => !inRequest(clue) && (lines.length === 0 || lines.length > 50 || !onLogLine(clue)),
  )
  const signatures = readSignatures(subject, budget)
  const clues: Clue[] = [...(log ? [log] : []), ...words, ...signatures]
  if (final) {
    clues.push({
      status: final.status,
      weight: weights.message,
      start: final.start,
      end: final.end,
      says: `The answer has the status ${final.status}.`,
      from: 'message',
    })
  }
  const certain = clues.some(({ status, weight }) => status !== undefined && weight >= weights.statedNumber)
  if (certain) return clues
  // A text that is known letter for letter says more than what its words resemble; one that is nothing else, all of it.
  const texts = signatures.filter(({ weight }) => weight >= known)
  if (texts.some(({ start, end }) => end - start > wholly * subject.trim().length)) return clues
  const share = texts.length > 0 ? besideKnown : 1
  return [...clues, ...learnedClues(subject).map((clue) => ({ ...clue, weight: clue.weight * share }))]
}
