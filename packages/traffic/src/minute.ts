import { type Callers, callerWidth } from './callers.ts'
import type { Counts } from './counts.ts'
import type { Latency } from './latency.ts'
import type { Traffic } from './traffic.ts'

/** One minute that is over, as places in the columns of all. */
export interface Minute {
  /** Since 1970 UTC. */
  readonly minute: number
  readonly counts: Counts
  /** Cells `[from, to)` of the counts. */
  readonly from: number
  readonly to: number
  readonly callers: Callers
  /** Rows `[callersFrom, callersTo)` of the callers. */
  readonly callersFrom: number
  readonly callersTo: number
  readonly latency: Latency
}

/**
 * Minutes without a request that are given out one by one: enough to see that traffic is gone. The rest of a longer gap is left
 * out, since a line with a wrong year must not cost an hour.
 */
export const longestSilence = 3 * 1440

/** Every minute from the first to the last, those without a request too, up to {@link longestSilence} of them in a row. */
export function* minutesOf({ counts, callers, latency }: Traffic): Generator<Minute> {
  counts.settle()
  callers.settle()
  if (counts.length === 0) return
  let to = 0
  let callersTo = 0
  const last = counts.minute[counts.length - 1] as number
  let silent = 0
  for (let minute = counts.minute[0] as number; minute <= last; minute++) {
    if (silent === longestSilence) minute = counts.minute[to] as number
    silent = counts.minute[to] === minute ? 0 : silent + 1
    const from = to
    to = endOf(minute, counts.minute, 1, to, counts.length)
    const callersFrom = callersTo
    callersTo = endOf(minute, callers.rows, callerWidth, callersTo, callers.length)
    yield { minute, counts, from, to, callers, callersFrom, callersTo, latency }
  }
}

/** Where a minute's cells or rows end that begin at a place. Apart from the generator, whose own loops stay slow. */
function endOf(minute: number, column: Uint32Array, step: number, at: number, length: number): number {
  while (at < length && column[at * step] === minute) at++
  return at
}
