import { Affair } from './affair.ts'
import { everywhere } from './scope.ts'
import type { Series } from './series.ts'
import { surprise } from './surprise.ts'

/** Minutes of a block, and blocks of a day. */
export const block = 5
export const blocksADay = 288
/** Blocks that are remembered: two weeks and a bit. */
const remembered = 15 * blocksADay

/** What a block of requests is at least and typically, and how much two neighbours differ, relative to the middle. */
interface Usually {
  readonly low: number
  readonly typical: number
  readonly unrest: number
}

/** Sees when requests as a whole are missing, though they ebb every night and after every burst. */
export class Volume {
  readonly #series: Series
  /** Requests of everything in blocks of five minutes, in a ring. */
  readonly #blocks = new Float64Array(remembered).fill(-1)
  #first = -1
  /** What was usual in the block that was asked for last. */
  #known: { readonly at: number; readonly usually: Usually | null } = { at: -1, usually: null }

  constructor(series: Series) {
    this.#series = series
  }

  /** What is missing since now, if there was no planned work in the last `calm` minutes. */
  see(calm: number): Affair | null {
    const series = this.#series
    const { now } = series
    if (this.#first < 0) this.#first = now
    if (now % block === block - 1) this.#blocks[Math.floor(now / block) % remembered] = series.requestsIn(0, block)
    if (now - this.#first < 120) return null
    const five = series.requestsIn(0, 5)
    if (five > 0.6 * 5 * series.usualRate(0)) return null
    const at = Math.floor(now / block)
    if (this.#known.at !== at) this.#known = { at, usually: this.#usually() }
    const { usually } = this.#known
    if (usually === null) return null
    const { low, typical, unrest } = usually
    for (const length of [5, 10, 15, 30]) {
      if (length > calm) break
      const usual = (low * length) / block
      const count = series.requestsIn(0, length)
      if (usual < 15 || count > 0.45 * usual) continue
      if (surprise(count, usual, Math.max(0.02, (unrest * unrest * 5) / length), 1) > -5) continue
      let from = now
      while (from > now - 59 && series.requestsIn(0, 1, now - from + 1) < (0.55 * low) / block) from--
      const affair = new Affair('silence', null, everywhere, 'traffic-drop', from, now)
      affair.baseline = typical / block
      affair.level = usual / length
      affair.peak = count / length
      return affair
    }
    return null
  }

  /**
   * What a block has now at least, and typically. Four hours back a burst is forgotten, but a morning or an evening was
   * another time of day: what was then is measured by how yesterday went on from there.
   */
  #usually(): Usually | null {
    const recent = this.#blocksBack(3, 51)
    if (recent.length < 18) return null
    const lately = recent.slice(0, 12).sort((a, b) => a - b)
    const yesterday = this.#blocksBack(blocksADay - 6, blocksADay + recent.length + 9)
    const known = yesterday.length >= recent.length + 15
    const then = known ? smooth(yesterday) : []
    // The first day nobody knows how an evening ebbs: it goes on as it began.
    const ebb = known ? 1 : Math.min(1, mean(recent.slice(0, 6)) / Math.max(1, mean(recent.slice(6, 12)))) ** 2
    const here = recent
      .map((count, at) => (known ? (count * (then[0] as number)) / Math.max(1, then[at + 3] as number) : count * ebb))
      .sort((a, b) => a - b)
    let low = Math.min(here[Math.floor(here.length * 0.1)] as number, (lately[1] as number) * ebb)
    // So it was yesterday at this time, or a week ago: then it is how things are.
    for (const days of [1, 7]) {
      const same = this.#blocksBack(days * blocksADay - 6, days * blocksADay + 7).sort((a, b) => a - b)
      if (same.length >= 8) low = Math.min(low, same[Math.floor(same.length * 0.15)] as number)
    }
    const typical = Math.min(here[here.length >> 1] as number, lately[lately.length >> 1] as number)
    return { low, typical, unrest: unrest(recent) }
  }

  /** Requests of the blocks `[from, to)` back, the latest first. */
  #blocksBack(from: number, to: number): number[] {
    const at = Math.floor(this.#series.now / block)
    const oldest = Math.ceil(this.#first / block)
    const found: number[] = []
    for (let back = from; back < to && back < remembered; back++) {
      if (at - back < oldest) break
      const count = this.#blocks[(at - back) % remembered] as number
      if (count >= 0) found.push(count)
    }
    return found
  }
}

/** Means of thirteen blocks: an hour and a bit. */
function smooth(blocks: readonly number[]): number[] {
  return blocks.slice(12).map((_, at) => mean(blocks.slice(at, at + 13)))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

/** How much a block differs from the next one, relative to the middle of all. */
function unrest(blocks: readonly number[]): number {
  const inOrder = [...blocks].sort((a, b) => a - b)
  const jumps = blocks
    .slice(1)
    .map((count, at) => Math.abs(count - (blocks[at] as number)))
    .sort((a, b) => a - b)
  return (jumps[Math.floor(jumps.length * 0.7)] as number) / Math.max(1, inOrder[inOrder.length >> 1] as number)
}
