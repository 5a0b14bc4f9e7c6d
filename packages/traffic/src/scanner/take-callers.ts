import type { Caller, Callers } from '../callers.ts'
import type { Machine } from './machine.ts'
import { decode } from './text.ts'

/** So many callers of a cell keep their names in a minute; the rest of it is one row without. */
const mostOfErrors = 24
/** Redirects are many and seldom of interest. */
const mostOfRedirects = 8

/** Rows of each cell so far: minute, endpoint and status in one number → how many, and the row of those without a name. */
export type CallerNames = Map<number, { rows: number; rest: Caller | null }>

/** Takes the callers out of the scanner's table. */
export function takeCallers(machine: Machine, callers: Callers, before: CallerNames | null): CallerNames {
  const cells: CallerNames = before ?? new Map()
  const { buffer } = machine.memory
  const table = new Uint32Array(buffer, machine.callers.value, machine.callerCap.value * 10)
  const half = new Uint16Array(buffer, machine.callers.value, machine.callerCap.value * 20)
  const places = new Uint32Array(buffer, machine.nameAt.value, 2 * 8192)
  const text = (name: number) =>
    name === 0 ? '' : decode(buffer, machine.arena.value + (places[name * 2] as number), places[name * 2 + 1] as number)
  const ids = { clients: new Map<number, number>(), agents: new Map<number, number>() }
  const idOf = (kind: 'clients' | 'agents', name: number) => {
    if (name === 0) return 0
    let id = ids[kind].get(name)
    if (id === undefined) {
      id = callers[kind].id(text(name))
      ids[kind].set(name, id)
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
    const path = table[at + 7] as number
    const referrer = table[at + 8] as number
    callers.rows.push({
      minute,
      endpoint,
      status,
      client: idOf('clients', table[at + 5] as number),
      agent: idOf('agents', table[at + 6] as number),
      path: path === 0 ? 0 : callers.paths.id(text(path)),
      referrer: referrer === 0 ? 0 : callers.referrers.id(text(referrer)),
      count,
    })
  }
  return cells
}
