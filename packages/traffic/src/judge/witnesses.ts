import { type CallerRows, type Callers, callerPlace, callerWidth } from '../callers.ts'
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
  readonly #minutes: ({ minute: number; callers: Callers; rows: CallerRows; groups: readonly number[] } | null)[] =
    Array.from({ length: kept }, () => null)

  see(minute: Minute, series: Series): void {
    const { callers, callersFrom, callersTo } = minute
    this.#minutes[minute.minute & (kept - 1)] =
      callersTo > callersFrom
        ? {
            minute: minute.minute,
            callers,
            rows: callers.slice(callersFrom, callersTo),
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
      const { rows } = told
      for (let row = 0; row < rows.length; row += callerWidth) {
        if (rows[row + callerPlace.status] !== status) continue
        if (!within(told.groups[rows[row + callerPlace.endpoint] as number] as number)) continue
        const client = rows[row + callerPlace.client] as number
        const agent = rows[row + callerPlace.agent] as number
        // A log without addresses cannot say who it was.
        if (client === 0 && agent === 0) continue
        const path = rows[row + callerPlace.path] as number
        const referrer = rows[row + callerPlace.referrer] as number
        const count = rows[row + callerPlace.count] as number
        said.named += count
        if (client !== 0) add(said.clients, callers.clients.name(client), count)
        if (agent !== 0) add(said.agents, callers.agents.name(agent), count)
        if (path !== 0) add(said.paths, callers.paths.name(path), count)
        if (referrer !== 0) add(said.referrers, callers.referrers.name(referrer), count)
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
      const { rows } = told
      for (let row = 0; row < rows.length; row += callerWidth) {
        const agent = rows[row + callerPlace.agent]
        if (rows[row + callerPlace.status] === but || agent === 0) continue
        const count = rows[row + callerPlace.count] as number
        all += count
        if (agent === id) own += count
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
      const { rows } = told
      for (let row = 0; row < rows.length; row += callerWidth) {
        const client = rows[row + callerPlace.client] as number
        if (rows[row + callerPlace.status] === but || client === 0) continue
        const count = rows[row + callerPlace.count] as number
        all += count
        if (clients.has(told.callers.clients.name(client))) own += count
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
