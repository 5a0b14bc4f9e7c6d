import type { Caller, Callers } from '../callers.ts'
import type { Machine } from './machine.ts'
import { decode } from './text.ts'

/** So many callers of a cell keep their names in a minute; the rest of it is one row without. */
const mostOfErrors = 24
/** Redirects are many and seldom of interest. */
const mostOfRedirects = 8

/** What is known from one time to the next, as long as the callers go into the same place. */
export interface CallerState {
  /** Minute, endpoint and status in one number → how many rows have a name, and the row of those that have none. */
  readonly cells: Map<number, { rows: number; rest: Caller | null }>
  /** Hash of a name → its number, so that a name is decoded once: 53 bits of it, which meet by chance once in a life. */
  readonly ids: Readonly<Record<Kind, Map<number, number>>>
}

type Kind = 'clients' | 'agents' | 'paths' | 'referrers'

export function callerState(): CallerState {
  return {
    cells: new Map(),
    ids: { clients: new Map(), agents: new Map(), paths: new Map(), referrers: new Map() },
  }
}

/** Takes the callers out of the scanner's table. */
export function takeCallers(machine: Machine, callers: Callers, { cells, ids }: CallerState): void {
  const { buffer } = machine.memory
  const table = new Uint32Array(buffer, machine.callers.value, machine.callerCap.value * 10)
  const half = new Uint16Array(buffer, machine.callers.value, machine.callerCap.value * 20)
  const names = new Uint32Array(buffer, machine.nameAt.value, 4 * 8192)
  const arena = machine.arena.value
  const idOf = (kind: Kind, name: number) => {
    if (name === 0) return 0
    const hash = ((names[name * 4 + 3] as number) & 0x1fffff) * 2 ** 32 + (names[name * 4 + 2] as number)
    let id = ids[kind].get(hash)
    if (id === undefined) {
      id = callers[kind].id(decode(buffer, arena + (names[name * 4] as number), names[name * 4 + 1] as number))
      ids[kind].set(hash, id)
    }
    return id
  }
  for (let entry = 0; entry < machine.callerCap.value; entry++) {
    const at = entry * 10
    if (table[at] === 0 && table[at + 1] === 0) continue
    const minute = table[at + 2] as number
    const endpoint = half[entry * 20 + 6] as number
    const status = half[entry * 20 + 7] as number
    const count = table[at + 4] as number
    const key = (minute % 2 ** 20) * 2 ** 23 + endpoint * 2 ** 10 + status
    let cell = cells.get(key)
    if (cell === undefined) {
      cell = { rows: 0, rest: null }
      cells.set(key, cell)
    }
    if (cell.rows >= (status < 400 ? mostOfRedirects : mostOfErrors)) {
      if (cell.rest === null) {
        cell.rest = { minute, endpoint, status, client: 0, agent: 0, path: 0, referrer: 0, count }
        callers.rows.push(cell.rest)
      } else (cell.rest as { count: number }).count += count
      continue
    }
    cell.rows++
    callers.rows.push({
      minute,
      endpoint,
      status,
      client: idOf('clients', table[at + 5] as number),
      agent: idOf('agents', table[at + 6] as number),
      path: idOf('paths', table[at + 7] as number),
      referrer: idOf('referrers', table[at + 8] as number),
      count,
    })
  }
}
