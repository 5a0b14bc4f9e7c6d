import { type Incident, type Report, Traffic } from '@statute/traffic'
import { makeReport } from '@statute/traffic/report/make-report'

const hour = 3_600_000
/** Steps of a minute, for as long as they are. */
const usualWindow = 3 * hour
/** A view that changes four times a second looks alive and calm. */
const pause = 250

export interface LiveTrafficOptions {
  readonly sources: readonly string[]
  readonly notes: readonly string[]
  readonly incidents: () => readonly Incident[]
  /** Milliseconds that are kept and shown; three hours unless told. */
  readonly window?: number
  /** The timeline begins with the first request, not with the window: for what has an end. */
  readonly grows?: boolean
}

/** The counts of the last hours, and a report on them for whoever looks. */
export class LiveTraffic {
  readonly #options: LiveTrafficOptions
  readonly #window: number
  readonly #traffic = new Traffic()
  readonly #listeners = new Set<(report: Report) => void>()
  #newest = 0
  #report: Report | null = null
  #made = 0
  #waiting: NodeJS.Timeout | null = null

  constructor(options: LiveTrafficOptions) {
    this.#options = options
    this.#window = options.window ?? usualWindow
  }

  add(other: Traffic): void {
    const { counts, latency, tally } = this.#traffic
    counts.addAll(other.counts)
    const ids = other.counts.endpoints.map((endpoint) => counts.idOf(endpoint))
    for (const [window, cells] of other.latency.windows) {
      for (const [key, sketch] of cells) {
        latency.of(window, ids[Math.floor(key / 1024)] as number, key % 1024).merge(sketch)
      }
    }
    tally.lines += other.tally.lines
    tally.unparsed += other.tally.unparsed
    tally.aside += other.tally.aside
    tally.bytes += other.tally.bytes
    tally.withoutTime += other.tally.withoutTime
    // The latest say more of what goes on than the first.
    tally.samples = [...tally.samples, ...other.tally.samples].slice(-12)
    for (const [name, lines] of other.tally.formats) tally.formats.set(name, (tally.formats.get(name) ?? 0) + lines)
    for (const [text, times] of other.tally.gone) tally.gone.set(text, (tally.gone.get(text) ?? 0) + times)
    other.counts.settle()
    if (other.counts.length > 0) {
      this.#newest = Math.max(this.#newest, other.counts.minute[other.counts.length - 1] as number)
    }
    this.#dropOld()
    this.changed()
  }

  /** Tells those who look, soon. */
  changed(): void {
    this.#report = null
    if (this.#listeners.size === 0) return
    this.#waiting ??= setTimeout(() => this.#tell(), Math.max(0, this.#made + pause - performance.now()))
  }

  current(): Report {
    if (this.#report !== null) return this.#report
    const { sources, notes, incidents, grows = false } = this.#options
    const to = this.#end()
    const span = { from: to - this.#window, to, wholeSpan: !grows }
    this.#report = makeReport(this.#traffic, incidents(), { sources, notes, ...span })
    this.#made = performance.now()
    return this.#report
  }

  subscribe(listener: (report: Report) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting)
    this.#listeners.clear()
  }

  #tell(): void {
    this.#waiting = null
    const report = this.current()
    for (const listener of this.#listeners) listener(report)
  }

  /** The minute after the present one; or after the newest, where a log is old and nobody writes it any more. */
  #end(): number {
    const now = Math.floor(Date.now() / 60_000) + 1
    const isOld = this.#newest > 0 && now - this.#newest > this.#window / 60_000
    return (isOld ? this.#newest + 1 : now) * 60_000
  }

  #dropOld(): void {
    const { counts, latency } = this.#traffic
    const oldest = Math.floor((this.#end() - this.#window) / 60_000)
    counts.dropBefore(oldest)
    for (const window of latency.windows.keys()) if (window * 5 + 5 <= oldest) latency.windows.delete(window)
  }
}
