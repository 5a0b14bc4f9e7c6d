import type { Timeline } from '../report.ts'
import { clock, minute, shortDate } from './moments.ts'

/** The axis of time that all strips of a report share. It begins and ends on round times, so that its parts are equal. */
export interface Axis {
  /** Milliseconds since 1970 UTC. */
  readonly from: number
  readonly to: number
  /** One to each part, and an empty one at the end. */
  readonly labels: readonly string[]
  /** The box of an SVG whose unit is a step and whose 0 is the timeline's start. */
  readonly left: number
  readonly width: number
}

/** Lengths of a part, in minutes. */
const lengths = [1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 7, 14, 28, 56, 112, 224, 448].map(
  (length, at) => (at < 13 ? length : length * 1440),
)
/** Weeks begin on a Monday; 1970 began on a Thursday. */
const monday = 4 * 1440
const mostParts = 8

export function axisOf({ from, step, steps }: Timeline): Axis {
  const start = from / minute
  const end = start + Math.max(steps, 1) * step
  let first = start
  let last = end
  let part = end - start
  for (const length of lengths) {
    const origin = length >= 7 * 1440 ? monday : 0
    first = Math.floor((start - origin) / length) * length + origin
    last = Math.ceil((end - origin) / length) * length + origin
    part = length
    if ((last - first) / length <= mostParts) break
  }
  const parts = Math.round((last - first) / part)
  const labels = Array.from({ length: parts }, (_, at) => label((first + at * part) * minute, part, first, last))
  return {
    from: first * minute,
    to: last * minute,
    labels: [...labels, ''],
    left: (first - start) / step,
    width: (last - first) / step,
  }
}

function label(time: number, part: number, first: number, last: number): string {
  if (part >= 1440) return shortDate(time)
  const text = clock(time)
  if (last - first > 1440 && text === '00:00') return shortDate(time)
  return part % 60 === 0 ? text.slice(0, 2) : text
}
