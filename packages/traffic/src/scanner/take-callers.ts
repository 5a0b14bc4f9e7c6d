import { type Callers, callerPlace, callerWidth } from '../callers.ts'
import type { Machine } from './machine.ts'
import { decode } from './text.ts'

/** So many callers of a cell keep their names in a minute; the rest of it is one row without. */
const mostOfErrors = 24
/** Redirects are many and seldom of interest. */
const mostOfRedirects = 8
/** Who comes so often in a minute is taken before those that came first. */
const often = 4

/** What is known from one time to the next, as long as the callers go into the same place. */
export interface CallerState {
  /**
   * Minute → endpoint and status in one number → how many rows have a name, or, below zero, the row of those that have
   * none: -1 is row 0.
   */
  readonly cells: Map<number, Map<number, number>>
  /** Hash of a name → its number, so that a name is decoded once: 53 bits of it, which meet by chance once in a life. */
  readonly ids: Readonly<Record<Kind, Map<number, number>>>
  /** Number in the scanner's table → number among the callers, of each kind; 0 where it was not looked up yet. */
  readonly known: readonly Uint32Array[]
}

const kinds = ['clients', 'agents', 'paths', 'referrers'] as const
type Kind = (typeof kinds)[number]

export function callerState({ nameCap }: Machine): CallerState {
  return {
    cells: new Map(),
    ids: { clients: new Map(), agents: new Map(), paths: new Map(), referrers: new Map() },
    known: kinds.map(() => new Uint32Array(nameCap.value)),
  }
}

/** Takes the callers out of the scanner's table, which has ten numbers to an entry: `assembly/callers.ts` lays them out. */
export function takeCallers(machine: Machine, callers: Callers, { cells, ids, known }: CallerState): void {
  const { buffer } = machine.memory
  const table = new Uint32Array(buffer, machine.callers.value, machine.callerCap.value * 10)
  const names = new Uint32Array(buffer, machine.nameAt.value, 4 * machine.nameCap.value)
  const arena = machine.arena.value
  for (const numbers of known) numbers.fill(0)

  const look = (kind: number, name: number): number => {
    const hash = ((names[name * 4 + 3] as number) & 0x1fffff) * 2 ** 32 + (names[name * 4 + 2] as number)
    const numbers = ids[kinds[kind] as Kind]
    let id = numbers.get(hash)
    if (id === undefined) {
      const text = decode(buffer, arena + (names[name * 4] as number), names[name * 4 + 1] as number)
      id = callers[kinds[kind] as Kind].id(text)
      numbers.set(hash, id)
    }
    ;(known[kind] as Uint32Array)[name] = id
    return id
  }
  const idOf = (kind: number, name: number): number =>
    name === 0 ? 0 : (known[kind] as Uint32Array)[name] || look(kind, name)

  for (const first of [true, false]) {
    for (let at = 0; at < table.length; at += 10) {
      const count = table[at + 4] as number
      if (count === 0 || count >= often !== first) continue
      const minute = table[at + 2] as number
      const endpoint = (table[at + 3] as number) & 0xffff
      const status = (table[at + 3] as number) >>> 16
      let ofMinute = cells.get(minute)
      if (ofMinute === undefined) {
        ofMinute = new Map()
        cells.set(minute, ofMinute)
      }
      const cell = endpoint * 1024 + status
      const rows = ofMinute.get(cell) ?? 0
      if (rows < 0) {
        const rest = (-1 - rows) * callerWidth + callerPlace.count
        callers.rows[rest] = (callers.rows[rest] as number) + count
        continue
      }
      if (rows >= (status < 400 ? mostOfRedirects : mostOfErrors)) {
        const row = callers.add({ minute, endpoint, status, client: 0, agent: 0, path: 0, referrer: 0, count })
        ofMinute.set(cell, -1 - row)
        continue
      }
      ofMinute.set(cell, rows + 1)
      callers.add({
        minute,
        endpoint,
        status,
        client: idOf(0, table[at + 5] as number),
        agent: idOf(1, table[at + 6] as number),
        path: idOf(2, table[at + 7] as number),
        referrer: idOf(3, table[at + 8] as number),
        count,
      })
    }
  }
}
