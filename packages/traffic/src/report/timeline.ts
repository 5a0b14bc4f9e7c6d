import type { Timeline } from './report.ts'

/** A timeline without its counts: where its steps lie. */
export type Steps = Omit<Timeline, 'requests'>

const lengths = [1, 5, 15, 60, 360, 1440] as const
const day = 1440
/** So that ten days are shown by the hour and one by the quarter hour. */
const most = 240

/**
 * Steps for a span of minutes, both in it, laid on the clock: hours begin with the hour, days with the day of UTC. A
 * span of years gets steps of several days, lest one line with a wrong year fill the memory.
 */
export function stepsFor(first: number, last: number): Steps {
  const fits = (step: number) => Math.floor(last / step) - Math.floor(first / step) + 1
  const step = lengths.find((length) => fits(length) <= most) ?? daysFor(first, last)
  return { from: Math.floor(first / step) * step * 60_000, step, steps: fits(step) }
}

function daysFor(first: number, last: number): number {
  return Math.ceil((last - first + 1) / day / 1000) * day
}
