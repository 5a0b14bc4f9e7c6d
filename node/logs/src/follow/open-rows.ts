import { latencyStep, type Traffic } from '@statute/traffic'
import type { StoredRow } from '../store.ts'

/** All rows of one endpoint and status within one window of {@link latencyStep} minutes. */
interface Group {
  readonly host: string
  readonly route: string
  readonly method: string
  readonly status: number
  readonly cells: Map<number, { count: number; bytes: number }>
  /** Durations of the window; they are written with its earliest row. */
  readonly latency: Map<number, number>
  holder: number
  /** Minutes whose rows are not written as they are now. */
  readonly changed: Set<number>
}

/** The rows of minutes that may still grow: absolute numbers, and which of them a store does not have yet. */
export class OpenRows {
  readonly #windows = new Map<number, Map<string, Group>>()

  /** Windows that {@link load} has not been called for: what a store has of them must be known before adding. */
  unknownWindows(traffic: Traffic): readonly number[] {
    const windows = new Set<number>()
    const { counts, latency } = traffic
    for (let at = 0; at < counts.length; at++) windows.add(windowOf(counts.minute[at] as number))
    for (const window of latency.windows.keys()) windows.add(window)
    return [...windows].filter((window) => !this.#windows.has(window)).sort((a, b) => a - b)
  }

  /** Begins with what a store has of some windows; rows of others are left aside. */
  load(windows: readonly number[], rows: readonly StoredRow[]): void {
    const wanted = new Set(windows)
    for (const window of windows) this.#windows.set(window, new Map())
    for (const { minute, host, route, method, status, count, bytes, latency } of rows) {
      if (!wanted.has(windowOf(minute))) continue
      const group = this.#groupOf(windowOf(minute), host, route, method, status)
      group.cells.set(minute, { count, bytes })
      group.holder = Math.min(group.holder, minute)
      for (let at = 0; at + 1 < latency.length; at += 2) {
        addTo(group.latency, latency[at] as number, latency[at + 1] as number)
      }
    }
  }

  add({ counts, latency }: Traffic): void {
    for (let at = 0; at < counts.length; at++) {
      const { minute, endpoint, status, count, bytes } = counts.cell(at)
      const { host, route, method } = counts.endpoints[endpoint] as (typeof counts.endpoints)[number]
      const group = this.#groupOf(windowOf(minute), host, route, method, status)
      const cell = this.#cellOf(group, minute)
      cell.count += count
      cell.bytes += bytes
    }
    for (const [window, cells] of latency.windows) {
      for (const [key, sketch] of cells) {
        const { host, route, method } = counts.endpoints[Math.floor(key / 1024)] as (typeof counts.endpoints)[number]
        const group = this.#groupOf(window, host, route, method, key % 1024)
        this.#cellOf(group, Math.min(group.holder, (window + 1) * latencyStep - 1))
        for (const [bucket, count] of sketch.buckets) addTo(group.latency, bucket, count)
      }
    }
  }

  /** The rows that a store does not have as they are now. */
  changed(): readonly StoredRow[] {
    const rows: StoredRow[] = []
    for (const groups of this.#windows.values()) {
      for (const { host, route, method, status, cells, latency, holder, changed } of groups.values()) {
        for (const minute of changed) {
          const { count, bytes } = cells.get(minute) ?? { count: 0, bytes: 0 }
          const durations = minute === holder ? [...latency].sort(([a], [b]) => a - b).flat() : []
          rows.push({ minute, host, route, method, status, count, bytes, latency: durations })
        }
      }
    }
    return rows
  }

  /** How many rows are held. */
  get size(): number {
    let size = 0
    for (const groups of this.#windows.values()) for (const { cells } of groups.values()) size += cells.size
    return size
  }

  /** What {@link changed} gave has been written. */
  written(): void {
    for (const groups of this.#windows.values()) for (const { changed } of groups.values()) changed.clear()
  }

  /** Forgets all but the newest windows; a store has them, and they are loaded again if lines come late. */
  forget(keep: number): void {
    const windows = [...this.#windows.keys()].sort((a, b) => a - b)
    for (const window of windows.slice(0, Math.max(0, windows.length - keep))) this.#windows.delete(window)
  }

  #groupOf(window: number, host: string, route: string, method: string, status: number): Group {
    let groups = this.#windows.get(window)
    if (groups === undefined) {
      groups = new Map()
      this.#windows.set(window, groups)
    }
    const key = `${status}\n${host}\n${method}\n${route}`
    let group = groups.get(key)
    if (group === undefined) {
      const names = { host, route, method, status }
      group = { ...names, cells: new Map(), latency: new Map(), holder: Number.POSITIVE_INFINITY, changed: new Set() }
      groups.set(key, group)
    }
    return group
  }

  #cellOf(group: Group, minute: number): { count: number; bytes: number } {
    let cell = group.cells.get(minute)
    if (cell === undefined) {
      cell = { count: 0, bytes: 0 }
      group.cells.set(minute, cell)
      if (minute < group.holder) {
        // The durations go with this row now: the row that had them is written again without.
        if (Number.isFinite(group.holder)) group.changed.add(group.holder)
        group.holder = minute
      }
    }
    group.changed.add(minute)
    return cell
  }
}

function windowOf(minute: number): number {
  return Math.floor(minute / latencyStep)
}

function addTo(sums: Map<number, number>, key: number, count: number): void {
  sums.set(key, (sums.get(key) ?? 0) + count)
}
