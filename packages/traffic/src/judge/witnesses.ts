import type { Caller, Callers } from '../callers.ts'
import type { Minute } from '../minute.ts'
import { kept, type Series } from './series.ts'

/** Who got a status in a window: names → responses. */
export interface Testimony {
  /** Responses that have a caller's name; 0 if there is no evidence. */
  named: number
  readonly clients: Map<string, number>
  readonly agents: Map<string, number>
  readonly paths: Map<string, number>
  readonly referrers: Map<string, number>
}

/** The callers of the last hour. */
export class Witnesses {
  readonly #minutes: ({ minute: number; callers: Callers; rows: Caller[]; groups: readonly number[] } | null)[] =
    Array.from({ length: kept }, () => null)

  see(minute: Minute, series: Series): void {
    const { callers, callersFrom, callersTo } = minute
    this.#minutes[minute.minute & (kept - 1)] =
      callersTo > callersFrom
        ? {
            minute: minute.minute,
            callers,
            rows: callers.rows.slice(callersFrom, callersTo),
            groups: series.numbering(minute.counts),
          }
        : null
  }

  /** Those who got a status from the groups of a scope, in minutes `[from, to]`. */
  hear(status: number, within: (group: number) => boolean, from: number, to: number): Testimony {
    const said: Testimony = { named: 0, clients: new Map(), agents: new Map(), paths: new Map(), referrers: new Map() }
    for (let minute = Math.max(from, to - kept + 1); minute <= to; minute++) {
      const told = this.#minutes[minute & (kept - 1)]
      if (told === null || told === undefined || told.minute !== minute) continue
      const { callers } = told
      for (const row of told.rows) {
        if (row.status !== status || !within(told.groups[row.endpoint] as number)) continue
        // A log without addresses cannot say who it was.
        if (row.client === 0 && row.agent === 0) continue
        said.named += row.count
        if (row.client !== 0) add(said.clients, callers.clients.name(row.client), row.count)
        if (row.agent !== 0) add(said.agents, callers.agents.name(row.agent), row.count)
        if (row.path !== 0) add(said.paths, callers.paths.name(row.path), row.count)
        if (row.referrer !== 0) add(said.referrers, callers.referrers.name(row.referrer), row.count)
      }
    }
    return said
  }

  /** The share (0 to 1) of a user agent in all that is told of but one status. */
  shareOf(agent: string, but: number, from: number, to: number): number {
    let own = 1
    let all = 2
    for (let minute = Math.max(from, to - kept + 1); minute <= to; minute++) {
      const told = this.#minutes[minute & (kept - 1)]
      if (told === null || told === undefined || told.minute !== minute) continue
      const id = told.callers.agents.id(agent)
      for (const row of told.rows) {
        if (row.status === but || row.agent === 0) continue
        all += row.count
        if (row.agent === id) own += row.count
      }
    }
    return own / all
  }

  /**
   * Are these clients always about, with this share (0 to 1) or more of all that is told of but one status? In most
   * minutes of a span they are; not only in those of a job that they ran.
   */
  arePresent(clients: ReadonlySet<string>, share: number, but: number, from: number, to: number): boolean {
    let minutes = 0
    let theirs = 0
    for (let minute = Math.max(from, to - kept + 1); minute <= to; minute++) {
      const told = this.#minutes[minute & (kept - 1)]
      if (told === null || told === undefined || told.minute !== minute) continue
      let own = 0
      let all = 0
      for (const row of told.rows) {
        if (row.status === but || row.client === 0) continue
        all += row.count
        if (clients.has(told.callers.clients.name(row.client))) own += row.count
      }
      if (all === 0) continue
      minutes++
      if (own >= share * all) theirs++
    }
    return minutes >= 5 && theirs >= 0.5 * minutes
  }
}

/** The name with the most responses. */
export function most(names: ReadonlyMap<string, number>): readonly [name: string, count: number] {
  let best: readonly [string, number] = ['', 0]
  for (const entry of names) if (entry[1] > best[1]) best = entry
  return best
}

function add(to: Map<string, number>, name: string, count: number): void {
  to.set(name, (to.get(name) ?? 0) + count)
}
