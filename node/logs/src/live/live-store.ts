import { setTimeout as pause } from 'node:timers/promises'
import { Judge, type JudgeSettings, makeReport, mergeInto, minutesOf, type Report, Traffic } from '@statute/traffic'
import type { Exporter } from '../export/exporter.ts'
import { judgeableOf } from '../read-history.ts'
import type { Store } from '../store.ts'
import { IncidentNews } from './incident-news.ts'
import { LiveWindow } from './live-window.ts'

export interface LiveStoreOptions {
  readonly judge?: JudgeSettings
  readonly exporters?: readonly Exporter[]
  /** Hours that a report covers; 24 unless told. */
  readonly hours?: number
  /** Milliseconds of the past from which the judge learns what is usual; 14 days unless told. */
  readonly learned?: number
  /** Milliseconds between two looks; 15 s unless told. */
  readonly every?: number
  /** Milliseconds after the end of a minute in which agents still write it; 30 s unless told. */
  readonly grace?: number
}

const usuallyLearned = 14 * 86_400_000
const minuteLength = 60_000

/**
 * Watches what others write into a store: agents on many machines read the logs, and this sees all of them together. Minutes
 * that are over are judged once; those that may still grow are read again.
 */
export class LiveStore {
  /** Ends when it is closed. */
  readonly ended: Promise<void>
  readonly #store: Store
  readonly #options: LiveStoreOptions
  readonly #judge: Judge
  readonly #window: LiveWindow
  readonly #news = new IncidentNews()
  readonly #listeners = new Set<(report: Report) => void>()
  readonly #stop = new AbortController()
  /** First minute that is not over. */
  #next = 0
  #open = new Traffic()
  #missing: readonly string[] = []
  #trouble = ''
  #report: Report | null = null

  static async open(store: Store, options: LiveStoreOptions = {}): Promise<LiveStore> {
    const live = new LiveStore(store, options)
    const now = Date.now()
    live.#next = live.#lastOver(now)
    const kept = await store.read({
      from: now - (options.learned ?? usuallyLearned),
      to: live.#next * minuteLength,
    })
    const { traffic, missing } = kept
    live.#missing = missing
    for (const exporter of options.exporters ?? []) exporter.know?.(traffic.counts)
    for (const minute of minutesOf(judgeableOf(kept))) live.#judge.see(minute)
    live.#news.forget(live.#judge.incidents)
    live.#window.add(traffic)
    live.#window.forget()
    await live.#look()
    return live
  }

  private constructor(store: Store, options: LiveStoreOptions) {
    this.#store = store
    this.#options = options
    this.#judge = new Judge(options.judge)
    this.#window = new LiveWindow((options.hours ?? 24) + 1)
    this.ended = this.#run()
  }

  current(): Report {
    this.#report ??= this.#makeReport()
    return this.#report
  }

  subscribe(listener: (report: Report) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await this.ended
    for (const exporter of this.#options.exporters ?? []) await exporter.close()
    await this.#store.close()
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    for (;;) {
      await pause(this.#options.every ?? 15_000, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      await this.#look()
    }
  }

  #lastOver(now: number): number {
    return Math.floor((now - (this.#options.grace ?? 30_000)) / minuteLength)
  }

  async #look(): Promise<void> {
    const now = Date.now()
    try {
      const from = this.#next * minuteLength
      const { traffic, missing } = await this.#store.read({ from, to: now + minuteLength })
      this.#missing = missing
      this.#trouble = ''
      // A part of the cluster is no whole: what is missing would look like traffic that is gone.
      if (missing.length === 0) await this.#judgeOver(traffic, this.#lastOver(now))
      else this.#open = traffic
    } catch (error) {
      this.#trouble = (error as Error).message
    }
    this.#report = null
    if (this.#listeners.size === 0) return
    const report = this.current()
    for (const listener of this.#listeners) listener(report)
  }

  async #judgeOver(traffic: Traffic, end: number): Promise<void> {
    const exporters = this.#options.exporters ?? []
    const over = new Traffic()
    const open = new Traffic()
    traffic.counts.settle()
    for (let at = 0; at < traffic.counts.length; at++) {
      const { minute, endpoint, status, count, bytes } = traffic.counts.cell(at)
      const { counts } = minute < end ? over : open
      const name = traffic.counts.endpoints[endpoint] as (typeof counts.endpoints)[number]
      counts.add(minute, counts.idOf(name), status, count, bytes)
    }
    const seen = new Map([...minutesOf(over)].map((minute) => [minute.minute, minute]))
    const { counts, callers, latency } = over
    const empty = { counts, callers, latency, from: 0, to: 0, callersFrom: 0, callersTo: 0 }
    for (let minute = this.#next; minute < end; minute++) {
      const view = seen.get(minute) ?? { ...empty, minute }
      this.#judge.see(view)
      const { open: now, ended } = this.#news.since(this.#judge.incidents)
      for (const exporter of exporters) {
        try {
          await exporter.minute(view)
          await exporter.incidents(now, ended)
        } catch (error) {
          this.#trouble = `Cannot tell ${exporter.name}: ${(error as Error).message}`
        }
      }
    }
    this.#next = Math.max(this.#next, end)
    this.#window.add(over)
    this.#window.forget()
    this.#open = open
  }

  #makeReport(): Report {
    const all = new Traffic()
    mergeInto(all, this.#window.traffic)
    mergeInto(all, this.#open)
    const hours = this.#options.hours ?? 24
    const to = Date.now()
    const from = to - hours * 3_600_000
    const notes = this.#missing.map((part) => `Not all is here: ${part}.`)
    return makeReport(
      all,
      this.#judge.incidents.filter((incident) => incident.to === null || incident.to >= from),
      { sources: [this.#store.name], notes: this.#trouble === '' ? notes : [...notes, this.#trouble], from, to },
    )
  }
}
