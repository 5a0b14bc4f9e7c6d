import { clientGone } from '../record.ts'
import type { Series } from './series.ts'
import type { Floors } from './settings.ts'
import { surprise } from './surprise.ts'

/** A status of which there are too many somewhere. */
export interface Hit {
  readonly status: number
  /** Minutes in which it is too much: the shortest window that says so. */
  length: number
  /** Groups in which it is: 0 for everything, else an endpoint's or a host's. */
  readonly groups: Set<number>
}

/** Minutes of the windows: big things are said at once, slow ones are still found. */
export const windows = [3, 5, 15, 40] as const
/** Minutes of counts before anything can be called unusual: for all, and for one route. */
const ripe = { everything: 30, route: 60 }

/** Share (0 to 1) that is most of it, and how many are enough then. */
const mostly = 0.4
const handful = 3

/** Is more of this status bad news? Not of success, nor of 304. */
export function isTrouble(status: number): boolean {
  return status >= 400 || status === 0 || (status >= 300 && status < 309 && status !== 304)
}

export function isServerError(status: number): boolean {
  return status >= 500 || status === 0 || status === clientGone
}

/**
 * Everything that is too frequent now. Only what was counted in this minute is looked at, and only minutes after
 * `sinceOf`: what came before belongs to something that is known; infinity if that goes on.
 */
export function rises(series: Series, floors: Floors, sinceOf: (group: number, status: number) => number): Hit[] {
  const hits = new Map<number, Hit>()
  for (const slot of series.touched) {
    const status = series.statusOf(slot)
    if (!isTrouble(status)) continue
    const group = series.slotGroup[slot] as number
    const length = tooMuch(series, slot, floors, sinceOf)
    if (length === 0) continue
    const hit = hits.get(status)
    if (hit === undefined) hits.set(status, { status, length, groups: new Set([group]) })
    else {
      hit.groups.add(group)
      hit.length = Math.min(hit.length, length)
    }
  }
  return [...hits.values()]
}

/** The shortest window in which there are too many; 0 for none. */
function tooMuch(
  series: Series,
  slot: number,
  floors: Floors,
  sinceOf: (group: number, status: number) => number,
): number {
  const group = series.slotGroup[slot] as number
  const age = series.timeLong[group] as number
  // What is too frequent is nearly always so in its last minute too: a look at the others can wait for the next.
  if (series.countIn(slot, 1) < 1.3 * series.atLeast(slot, 1)) return 0
  const whole = series.endpoints[group] === null
  if (age < (whole ? ripe.everything : ripe.route)) return 0
  let count = 0
  let from = 0
  for (const length of windows) {
    count += series.countIn(slot, length - from, from)
    from = length
    if (count < Math.min(handful, floors.excess) || count < 1.5 * series.atLeast(slot, length)) continue
    const usual = series.weigh(slot, length)
    const { expected, requests, score } = usual
    if (!isMuch(count, expected, requests, score, series.statusOf(slot), whole, floors)) continue
    if (length > series.now - sinceOf(group, series.statusOf(slot))) return 0
    if (goesOn(count - expected, length, (minutes) => series.countIn(slot, minutes))) return length
  }
  return 0
}

/** Is it too much by every measure: how many, how many times, of how many requests, and how surprising? */
export function isMuch(
  count: number,
  expected: number,
  requests: number,
  score: number,
  status: number,
  whole: boolean,
  floors: Floors,
): boolean {
  const excess = count - expected
  const share = excess / Math.max(1, requests)
  // Where hardly anything is asked, a few are telling if little else is answered.
  const failing = share >= mostly
  if (excess < (failing ? Math.min(handful, floors.excess) : floors.excess)) return false
  const jump = share >= 0.2 && count >= 1.5 * expected && expected < 0.4 * requests
  if (count < floors.ratio * expected && !jump) return false
  const server = isServerError(status)
  const least = whole
    ? server
      ? floors.serverShare
      : floors.clientShare
    : server
      ? floors.routeServerShare
      : floors.routeClientShare
  return share >= least && score >= (failing ? 0.85 : 1) * floors.surprise
}

/**
 * Has it lasted longer than a deploy, which breaks things for seconds? Forty seconds touch two minutes; so three in a
 * row must be too high, or what remains without the two worst neighbours must still be too much.
 */
export function lasts(minutes: readonly Counted[], blip: number, tail: number): boolean {
  let top = 0
  for (const { count, expected } of minutes) top = Math.max(top, count - expected)
  const hot = (at: number) => {
    const { count, expected } = minutes[at] as { count: number; expected: number }
    return (
      count - expected >= tail * (top - 5) &&
      count >= 1 &&
      count > 1.5 * expected &&
      surprise(count, expected, 0, 1) >= 1.6
    )
  }
  let row = true
  for (let at = 0; at <= blip && row; at++) row = hot(at)
  if (row) return true
  const first = minutes.slice(0, blip + 1)
  if (outside(first, blip) >= 2) return true
  let expected = 0
  for (const minute of minutes) expected += minute.expected
  const worst = worstRun(minutes, blip)
  let rest = 0
  let others = 0
  for (let at = 0; at < minutes.length; at++) {
    if (at >= worst && at < worst + blip) continue
    rest += (minutes[at] as Counted).count
    if (hot(at)) others++
  }
  // Two deploys are four minutes. Where hardly anything is asked, they would rather meet nobody.
  const scarce = handful > top
  const [many, much] = scarce ? [2, 1.5] : [blip + 1, 4]
  return others >= many && rest - expected >= much && surprise(rest, expected, 0, 1) >= 3.5

  /** How many there are outside the worst run, if that is no chance and not the tail of a great many. */
  function outside(row: readonly Counted[], length: number): number {
    const worst = worstRun(row, length)
    const at = worst === 0 ? row.length - 1 : 0
    const { count, expected } = row[at] as Counted
    return count - expected >= tail * (top - 5) && surprise(count, expected, 0, 1) >= 2.5 ? count : 0
  }
}

interface Counted {
  readonly count: number
  readonly expected: number
}

/** Where the run of minutes begins that has the most too many. */
function worstRun(minutes: readonly Counted[], length: number): number {
  let worst = Number.NEGATIVE_INFINITY
  let worstAt = 0
  for (let at = 0; at + length <= minutes.length; at++) {
    let run = 0
    for (let next = at; next < at + length; next++)
      run += (minutes[next] as Counted).count - (minutes[next] as Counted).expected
    if (run > worst) {
      worst = run
      worstAt = at
    }
  }
  return worstAt
}

/** Does it go on? A long window remembers what is over: its last minutes must not be far below the rest. */
export function goesOn(count: number, length: number, recent: (minutes: number) => number): boolean {
  if (length < 15) return true
  for (const minutes of [3, 5, 10]) {
    if (surprise(recent(minutes), (0.5 * count * minutes) / length, 0, 1) < -2) return false
  }
  return true
}
