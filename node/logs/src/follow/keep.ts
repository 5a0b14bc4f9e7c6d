import type { Minute, Traffic } from '@statute/traffic'
import type { Store } from '../store.ts'
import { type ClockOptions, MinuteClock } from './clock.ts'
import { follow } from './follow.ts'
import type { Follower } from './follower.ts'
import type { LineScanner } from './line-scanner.ts'
import { LiveMinutes } from './live-minutes.ts'
import { OpenRows } from './open-rows.ts'

export interface KeepOptions {
  readonly store: Store
  /** A name for this reader on this machine: `web-1:/var/log/nginx/access.log`. */
  readonly source: string
  /** A scanner for the lines of a file, by its name and first octets. Files may share one. */
  readonly scanner: (file: string, first: Uint8Array) => LineScanner | Promise<LineScanner>
  /** Milliseconds between two commits; 1000 unless told. */
  readonly commitEvery?: number
  /** Milliseconds between two roll-ups of the store; an hour unless told. */
  readonly rollUpEvery?: number
  /** Milliseconds between two looks at the files. */
  readonly poll?: number
  readonly quiet?: number
  readonly from?: 'start' | 'end'
  readonly clock?: ClockOptions
  readonly signal?: AbortSignal
  /** Takes everything that was counted, in the moment before it is kept. */
  readonly onTraffic?: (traffic: Traffic) => void
  /**
   * Takes minutes that are over: in order, each once, those without a request too. A minute that comes `late` holds only
   * what came after it was over; a judge leaves it out.
   */
  readonly onMinute?: (minute: Minute, late: boolean) => void
  readonly onCommit?: (state: KeepState) => void
  readonly onTrouble?: (message: string) => void
}

/** After a commit. */
export interface KeepState {
  /** There is more to be read at once. */
  readonly behind: boolean
  /** Octets that were read since the start, and octets that are still to be read. */
  readonly read: number
  readonly left: number
}

/** Windows of five minutes whose rows stay in memory. */
const openWindows = 4
/** Rows that may wait for a store that does not answer; then the reading waits too, and the lines stay in their files. */
const mostWaiting = 2_000_000

/**
 * Follows logs and keeps what it counts: rows and offsets are committed together, so that after a crash at any moment
 * every line is counted once. Runs until the signal comes, and commits a last time then.
 */
export async function keepLogs(typed: readonly string[], options: KeepOptions): Promise<void> {
  const keeper = await Keeper.open(options)
  let follower: Follower | undefined
  await follow(typed, {
    positions: keeper.positions,
    onChunk: async (file, octets) => {
      await keeper.take(file, octets)
      if (follower !== undefined) await keeper.commitIfTime(follower, true)
    },
    afterRound: async (now, more) => {
      // The first commit comes at once: what is rotated from then on will be looked for.
      if (follower === undefined) await keeper.commit(now)
      follower = now
      await keeper.commitIfTime(follower, more)
    },
    ...(options.poll === undefined ? {} : { poll: options.poll }),
    ...(options.quiet === undefined ? {} : { quiet: options.quiet }),
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.onTrouble === undefined ? {} : { onTrouble: options.onTrouble }),
    beforeEnd: async (last) => keeper.commit(last),
  })
}

class Keeper {
  readonly positions: Awaited<ReturnType<Store['positions']>>
  readonly #options: KeepOptions
  readonly #scanners = new Map<string, LineScanner>()
  readonly #rows = new OpenRows()
  readonly #clock: MinuteClock
  readonly #live = new LiveMinutes()
  /** Taken from the scanners, and not among the rows yet, because the store could not say what it has. */
  #waiting: Traffic[] = []
  #version: number
  #committed = 0
  #read = 0
  #rolledUp: number
  #told = ''
  /** What the last commit wrote, so that nothing is written when nothing happened. */
  #lastPositions = ''

  private constructor(options: KeepOptions, positions: Keeper['positions'], version: number) {
    this.#options = options
    this.positions = positions
    this.#version = version
    this.#clock = new MinuteClock(options.clock)
    this.#rolledUp = Date.now()
  }

  static async open(options: KeepOptions): Promise<Keeper> {
    const { store, source } = options
    return new Keeper(options, await store.positions(source), (await store.lastVersion?.(source)) ?? 0)
  }

  async take(file: string, octets: Uint8Array): Promise<void> {
    let scanner = this.#scanners.get(file)
    if (scanner === undefined) {
      scanner = await this.#options.scanner(file, octets)
      this.#scanners.set(file, scanner)
    }
    scanner.feed(octets)
    this.#read += octets.length
  }

  async commitIfTime(follower: Follower, behind: boolean): Promise<void> {
    if (Date.now() - this.#committed < (this.#options.commitEvery ?? 1000)) return
    await this.commit(follower, behind)
    while (this.#rows.size > mostWaiting && !this.#options.signal?.aborted) {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      await this.commit(follower, behind)
    }
  }

  /** Writes what was read up to now. It is called between two chunks only: offsets and counts say the same then. */
  async commit(follower: Follower, behind = false): Promise<void> {
    const { store, source } = this.#options
    this.#drain()
    const positions = follower.positions()
    try {
      await this.#addWaiting()
      const rows = this.#rows.changed()
      const written = JSON.stringify(positions)
      if (rows.length > 0 || written !== this.#lastPositions) {
        this.#version = Math.max(this.#version + 1, Date.now())
        await store.commit({ source, rows, positions, version: this.#version })
        this.#rows.written()
        this.#lastPositions = written
      }
      this.#rows.forget(openWindows)
      await this.#rollUp()
      this.#told = ''
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (message !== this.#told) this.#options.onTrouble?.(message)
      this.#told = message
    }
    this.#committed = Date.now()
    this.#giveMinutes(follower)
    this.#options.onCommit?.({ behind, read: this.#read, left: follower.left() })
  }

  /** Takes what the scanners have counted; nothing is awaited, so that the offsets are of the same moment. */
  #drain(): void {
    const files = new Map<LineScanner, string[]>()
    for (const [file, scanner] of this.#scanners) files.set(scanner, [...(files.get(scanner) ?? []), file])
    for (const [scanner, names] of files) {
      const traffic = scanner.take()
      if (traffic.tally.lines === 0 && traffic.counts.length === 0) continue
      this.#waiting.push(traffic)
      const { counts } = traffic
      counts.settle()
      for (const name of counts.length > 0 ? names : []) {
        const [first, last] = [counts.minute[0], counts.minute[counts.length - 1]]
        this.#clock.see(name, first as number, last as number, Date.now())
      }
      if (this.#options.onMinute) this.#live.add(traffic)
      this.#options.onTraffic?.(traffic)
    }
  }

  async #addWaiting(): Promise<void> {
    const { store, source } = this.#options
    for (;;) {
      const traffic = this.#waiting[0]
      if (traffic === undefined) return
      const windows = this.#rows.unknownWindows(traffic)
      if (windows.length > 0) {
        const [from, to] = [(windows[0] as number) * 5, ((windows.at(-1) as number) + 1) * 5]
        this.#rows.load(windows, await store.rowsFrom(source, from, to))
      }
      this.#rows.add(traffic)
      this.#waiting.shift()
    }
  }

  async #rollUp(): Promise<void> {
    const now = Date.now()
    if (now - this.#rolledUp < (this.#options.rollUpEvery ?? 3_600_000)) return
    this.#rolledUp = now
    await this.#options.store.rollUp(now)
    // Minutes that were put into hours are no rows any more: late lines of them begin new ones.
    this.#rows.forget(0)
  }

  #giveMinutes(follower: Follower): void {
    const { onMinute } = this.#options
    if (onMinute === undefined) return
    const next = this.#clock.next
    if (next !== null) for (const minute of this.#live.late(next)) onMinute(minute, true)
    const behind = follower.files().flatMap(({ path, caughtUp }) => (caughtUp ? [] : [path]))
    const over = this.#clock.over(Date.now(), behind)
    if (over !== null) for (const minute of this.#live.take(over.from, over.to)) onMinute(minute, false)
    const end = this.#clock.next
    if (end !== null) this.#live.dropBefore(end)
  }
}
