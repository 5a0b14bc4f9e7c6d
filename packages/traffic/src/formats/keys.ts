import { isFieldName } from './elements.ts'
import { fieldNames, type Keys } from './format.ts'
import { octetsOf } from './octets-of.ts'
import { unitNumber } from './units.ts'

interface Entry {
  readonly name: Uint8Array
  readonly parent: number
  kind: number
  unit: number
  rank: number
  child: number
  need: number
}

/** The key table of a format in the octets that the scanner looks up; see `assembly/keys.ts`. */
export interface KeyTable {
  /** Binary logarithm of the number of places. */
  readonly size: number
  /** Bits of the keys that a line must have. */
  readonly needed: number
  /** The places, and behind them the names; places of names are counted from `offset`. */
  readonly octets: Uint8Array
}

/** `offset`: where in the program the table will stand. */
export function keyTable(keys: Keys, offset: number): KeyTable {
  const { entries, needed } = entriesOf(keys)
  let size = 4
  while (2 ** size < entries.length * 2) size++
  const table = new Uint8Array(2 ** size * 16)
  const view = new DataView(table.buffer)
  const names: number[] = []
  for (const entry of entries) {
    const hash = hashOfKey(entry.name, entry.parent)
    let place = hash >>> 7
    while (view.getUint32((place % 2 ** size) * 16, true) !== 0) place++
    const at = (place % 2 ** size) * 16
    view.setUint32(at, hash, true)
    view.setUint16(at + 4, offset + table.length + names.length, true)
    table.set([entry.name.length, entry.parent, entry.kind, entry.unit, entry.rank, entry.child, entry.need], at + 6)
    names.push(...entry.name)
  }
  const octets = new Uint8Array(table.length + names.length)
  octets.set(table)
  octets.set(names, table.length)
  return { size, needed, octets }
}

function entriesOf(keys: Keys): { entries: Entry[]; needed: number } {
  const entries = new Map<string, Entry>()
  const ids = new Map<string, number>()
  let needed = 0
  const needs = new Map<string, number>()
  const entryOf = (name: string, parent: number): Entry => {
    const key = `${parent} ${name.toLowerCase()}`
    let entry = entries.get(key)
    if (entry === undefined) {
      entry = { name: octetsOf(name.toLowerCase()), parent, kind: 255, unit: 0, rank: 0, child: 0, need: 0 }
      entries.set(key, entry)
    }
    return entry
  }
  Object.entries(keys).forEach(([path, spec], rank) => {
    const [field = '', unit = ''] = spec.replace('!', '').split(':')
    const kind = field === '' ? 255 : fieldNames.indexOf(isFieldName(field) ? field : 'time')
    if (field !== '' && !isFieldName(field)) throw new Error(`Cannot read key "${path}": "${field}" is no field`)
    let need = 0
    if (spec.endsWith('!')) {
      // Of several names for one field any will do.
      const wanted = field === '' ? path : field
      need = needs.get(wanted) ?? 1 << needs.size
      needs.set(wanted, need)
      needed |= need
    }
    const steps = path.split('.')
    let parent = 0
    steps.slice(0, -1).forEach((step, depth) => {
      const entry = entryOf(step, parent)
      const way = steps.slice(0, depth + 1).join('.')
      if (entry.child === 0) entry.child = ids.size + 1
      ids.set(way, entry.child)
      parent = entry.child
    })
    const leaves = [entryOf(steps.at(-1) as string, parent)]
    // Some programs write the dots into the name instead of nesting.
    if (steps.length > 1) leaves.push(entryOf(path, 0))
    for (const leaf of leaves) {
      if (leaf.kind !== 255) continue
      Object.assign(leaf, { kind, unit: unitNumber(unit), rank: Math.min(rank, 255), need })
    }
  })
  return { entries: [...entries.values()], needed }
}

const fold = 0x2020202020202020n
const all = 0xffffffffffffffffn

/** The same as `hashOfKey()` in `assembly/keys.ts`. */
function hashOfKey(name: Uint8Array, parent: number): number {
  const { length } = name
  const first = length >= 8 ? word(name, 0) | fold : (word(name, 0) | fold) & ((1n << BigInt(length * 8)) - 1n)
  const last = length >= 8 ? word(name, length - 8) | fold : 0n
  const turned = ((last << 23n) | (last >> 41n)) & all
  const mixed = ((first ^ turned ^ BigInt((length << 8) | parent)) * 0x9e3779b97f4a7c15n) & all
  return (Number(mixed >> 32n) | 1) >>> 0
}

/** Eight octets from a place on, the first the lowest; zeros beyond the end. */
function word(name: Uint8Array, at: number): bigint {
  let value = 0n
  for (let place = 7; place >= 0; place--) value = (value << 8n) | BigInt(name[at + place] ?? 0)
  return value
}
