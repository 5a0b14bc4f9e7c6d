import {
  type Incident,
  Judge,
  type JudgeSettings,
  type Minute,
  makeReport,
  minutesOf,
  type Pattern,
  type Report,
  Router,
  type Traffic,
} from '@statute/traffic'
import type { Exporter } from '../export/exporter.ts'
import { type KeepState, keepLogs } from '../follow/keep.ts'
import { planFor } from '../read/plan-for.ts'
import { judgeableOf } from '../read-history.ts'
import type { Store } from '../store.ts'
import { type CatchingUp, CatchUp } from './catch-up.ts'
import { followPipe } from './follow-pipe.ts'
import { IncidentNews } from './incident-news.ts'
import { LiveWindow } from './live-window.ts'
import { noStore } from './no-store.ts'
import { SharedScanner } from './shared-scanner.ts'

export interface LiveOptions {
  /** Where counts are kept, and where the judge learns what is usual. Without it every start is a first one. */
  readonly store?: Store
  /** A name for this reader, by which it finds its rows and positions again. */
  readonly source?: string
  readonly judge?: JudgeSettings
  readonly exporters?: readonly Exporter[]
  readonly format?: string
  readonly zone?: number
  readonly patterns?: readonly Pattern[]
  /** Hours that a report covers; 24 unless told. */
  readonly hours?: number
  /** Milliseconds between two looks at the files; 500 unless told. */
  readonly poll?: number
  readonly onTrouble?: (message: string) => void
}

/** Days of history from which the judge learns what is usual. */
const learned = 14 * 86_400_000

/** Follows logs: keeps what they say, judges each minute that is over, tells others, and has a report at any time. */
export class LiveLogs {
  /** When there is nothing more to come. Fails with what keeps it from going on. */
  readonly ended: Promise<void>
  readonly #options: LiveOptions
  readonly #sources: readonly string[]
  readonly #judge: Judge
  readonly #window: LiveWindow
  readonly #store: Store
  readonly #notes = new Set<string>()
  readonly #listeners = new Set<(report: Report) => void>()
  readonly #stop = new AbortController()
  readonly #catchUp = new CatchUp()
  #report: Report | null = null
  readonly #news = new IncidentNews()
  /** Exporters are told in order, and the reading does not wait for them. */
  #telling: Promise<void> = Promise.resolve()

  static async open(inputs: readonly string[], options: LiveOptions = {}): Promise<LiveLogs> {
    const live = new LiveLogs(inputs, options)
    await live.#learn()
    live.#start(inputs)
    return live
  }

  private constructor(inputs: readonly string[], options: LiveOptions) {
    this.#options = options
    this.#sources = inputs.map((path) => (path === '-' ? 'standard input' : path))
    this.#store = options.store ?? noStore
    this.#judge = new Judge(options.judge)
    this.#window = new LiveWindow((options.hours ?? 24) + 1)
    let settle: { resolve: () => void; reject: (error: unknown) => void } | null = null
    this.ended = new Promise<void>((resolve, reject) => {
      settle = { resolve, reject }
    })
    this.ended.catch(() => {})
    this.#settle = settle as unknown as { resolve: () => void; reject: (error: unknown) => void }
  }
  readonly #settle: { resolve: () => void; reject: (error: unknown) => void }

  current(): Report {
    this.#report ??= this.#makeReport()
    return this.#report
  }

  /** How far the reading is of what the files held before; null when it is at their ends, and for a pipe. */
  catchingUp(): CatchingUp | null {
    return this.#catchUp.state
  }

  /** Tells of every newer report; what it returns ends that. */
  subscribe(listener: (report: Report) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await this.ended.catch(() => {})
    await this.#telling
    for (const exporter of this.#options.exporters ?? []) await exporter.close()
    await this.#store.close()
  }

  /** What was kept before: for the judge, and for the report. */
  async #learn(): Promise<void> {
    const now = Date.now()
    const { source } = this.#options
    const kept = await this.#store.read({
      from: now - learned,
      to: now + 60_000,
      ...(source === undefined ? {} : { source }),
    })
    const { traffic, missing } = kept
    for (const part of missing) this.#note(`Not all of the history is here: ${part}.`)
    for (const exporter of this.#options.exporters ?? []) exporter.know?.(traffic.counts)
    for (const minute of minutesOf(judgeableOf(kept))) this.#judge.see(minute)
    this.#window.add(traffic)
    this.#window.forget()
    this.#news.forget(this.#judge.incidents)
  }

  #start(inputs: readonly string[]): void {
    const { zone, format, patterns = [], store, source = inputs.join(','), poll } = this.#options
    const routes = new Router({ patterns })
    const shared = SharedScanner.create(routes)
    const scanner = async (file: string, first: Uint8Array) =>
      (await shared).of(
        file,
        await planFor(first, {
          ...(zone === undefined ? {} : { zone }),
          ...(format === undefined ? {} : { format }),
        }),
      )
    const common = {
      scanner,
      signal: this.#stop.signal,
      onTraffic: (traffic: Traffic) => this.#take(traffic),
      onMinute: (minute: Minute, late: boolean) => this.#minuteOver(minute, late),
      onTrouble: (message: string) => this.#note(message),
    }
    const pipe = inputs.includes('-')
    const running = pipe
      ? followPipe(process.stdin, { ...common, onCommit: () => this.#changed() })
      : keepLogs(inputs, {
          ...common,
          store: store ?? noStore,
          source,
          onCommit: (state: KeepState) => {
            this.#catchUp.see(state.read, state.left, Date.now())
            this.#changed()
          },
          ...(poll === undefined ? {} : { poll }),
        })
    running
      .then(() => {
        if (pipe) this.#judge.finish()
        this.#changed()
      })
      .then(this.#settle.resolve, this.#settle.reject)
  }

  #take(traffic: Traffic): void {
    this.#window.add(traffic)
    for (const exporter of this.#options.exporters ?? []) {
      exporter.lines?.(traffic.tally.lines, traffic.tally.unparsed)
    }
  }

  #minuteOver(minute: Minute, late: boolean): void {
    if (!late) this.#judge.see(minute)
    const exporters = this.#options.exporters ?? []
    if (exporters.length === 0) return
    const { open, ended } = this.#news.since(this.#judge.incidents)
    // The columns behind a minute change: who is told of it takes what it needs at once.
    for (const exporter of exporters) {
      this.#tell(exporter, async () => {
        await exporter.minute(minute)
      })
      if (!late) this.#tell(exporter, () => exporter.incidents(open, ended))
    }
  }

  #tell(exporter: Exporter, act: () => Promise<void>): void {
    const begun = act()
    this.#telling = Promise.allSettled([this.#telling, begun]).then(([, told]) => {
      if (told.status === 'rejected') this.#note(`Cannot tell ${exporter.name}: ${(told.reason as Error).message}`)
    })
  }

  #note(message: string): void {
    this.#notes.add(message)
    this.#options.onTrouble?.(message)
  }

  #changed(): void {
    this.#window.forget()
    this.#report = null
    if (this.#listeners.size === 0) return
    const report = this.current()
    for (const listener of this.#listeners) listener(report)
  }

  #makeReport(): Report {
    const { counts } = this.#window.traffic
    counts.settle()
    const hours = this.#options.hours ?? 24
    const last = counts.length === 0 ? Date.now() : ((counts.minute[counts.length - 1] as number) + 1) * 60_000
    const from = last - hours * 3_600_000
    const incidents: readonly Incident[] = this.#judge.incidents.filter(({ to }) => to === null || to >= from)
    const unread = this.#catchUp.state === null ? [] : ['Not all of what was written before is read yet.']
    return makeReport(this.#window.traffic, incidents, {
      sources: this.#sources,
      notes: [...unread, ...[...this.#notes].slice(-5)],
      from,
      to: last,
    })
  }
}
