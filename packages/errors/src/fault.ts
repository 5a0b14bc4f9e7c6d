/** The fault behind a reading, and what the one who speaks answers to it. */
import type { FaultFacts } from '@statute/codes'
import { faults } from '@statute/codes/faults'
import type { Clue } from './clue.ts'
import { fieldOf, type Transcript } from './read/transcript.ts'
import { faultOf } from './signatures.ts'
import type { Reading } from './weigh.ts'

/** A loop if the answers go round, else what the reading's own texts name, else what the connection suffered below it. */
export function faultBehind(
  best: Reading | undefined,
  clues: readonly Clue[],
  transcript: Transcript | null,
): FaultFacts | undefined {
  if (transcript && circles(transcript)) return faultOf.get('redirect-loop')
  const named = best?.clues.find(({ fault }) => fault !== undefined)?.fault
  if (named !== undefined) return faultOf.get(named)
  if (!best || best.status === null) return undefined
  const below = clues
    .filter(({ fault, status }) => fault !== undefined && status === null)
    .toSorted((a, b) => b.weight - a.weight)[0]
  // A success with a broken connection is an answer that was cut short.
  if (below?.fault !== undefined && (best.status >= 500 || (best.status < 300 && below.weight >= 6))) {
    return faultOf.get(below.fault)
  }
  return faults.find((one) => one.general && one.status === best.status)
}

/** The same place again and again: three answers that lead to one address. */
function circles({ responses }: Transcript): boolean {
  const times = new Map<string, number>()
  for (const response of responses) {
    const to = response.status >= 300 && response.status < 400 ? fieldOf(response, 'location')?.value : undefined
    if (to !== undefined) times.set(to, (times.get(to) ?? 0) + 1)
  }
  return [...times.values()].some((count) => count >= 3)
}

/** The same fault has another status behind each server: what the one that speaks here answers to it, if that is known. */
export function answerTo(fault: FaultFacts | undefined, clues: readonly Clue[]): number | null {
  if (!fault || fault.kind === 'http') return null
  for (const { software, status } of clues) {
    // Only who names itself: a text may be printed by many.
    if (status !== undefined) continue
    const answer = software && fault.answers.find((one) => one.software === software.id)
    if (answer && proxies.has(software.role)) return answer.status
  }
  return null
}

/** A platform or CDN is named in too many texts that it did not print. */
const proxies: ReadonlySet<string> = new Set(['load balancer', 'reverse proxy', 'forward proxy'])
