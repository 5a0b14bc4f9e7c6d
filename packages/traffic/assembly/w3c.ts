// W3C extended logs: columns as the last `#Fields:` line names them, between tabs or spaces.
import { KINDS } from './fields'
import { findOctet, findText } from './find'
import { allNeeded, findKey, kindOfKey, needOfKey, rankOfKey, unitOfKey } from './keys'
import { takeField } from './layout'
import { slotCount } from './program'

const columnCap: i32 = 96
/** For each slot: number of columns, then the entry of each column in the key table of the format, 0 for unknown ones. */
const columns = memory.data(16 * 97 * 4, 16)
/** `#Fields:` */
const fieldsHead: u64 = 0x3a73646c65694623

export function forgetColumns(slot: i32): void {
  if (slot < slotCount) store<u32>(columns + slot * 97 * 4, 0)
}

/** 1 a line with its fields, 2 a head, 0 neither, or a line before any head. */
export function parseW3c(program: usize, slot: i32, at: usize, end: usize): i32 {
  const list = columns + slot * 97 * 4
  if (load<u8>(at) == 35) {
    if (end - at >= 8 && load<u64>(at) == fieldsHead) return readHead(program, list, at + 8, end)
    return 2
  }
  const count = load<i32>(list)
  if (count == 0) return 0
  const tab = findOctet(at, end, 9)
  const separator = tab < end ? 9 : 32
  let column = 0
  while (column < count && at <= end) {
    const from = at
    let to: usize
    if (separator == 32 && at < end && load<u8>(at) == 34) {
      // A quoted value may hold spaces.
      to = findText(at + 1, end, quoteAndSpace, 2)
      if (to < end) to++
    } else {
      to = findOctet(at, end, separator)
    }
    column++
    at = to + 1
    const entry = load<u32>(list + (column << 2))
    if (entry == 0) continue
    const kind = kindOfKey(entry)
    if (kind >= KINDS) continue
    const quoted = to - from >= 2 && load<u8>(from) == 34 && load<u8>(to - 1) == 34
    if (quoted) takeField(kind, unitOfKey(entry), rankOfKey(entry), from + 1, <i32>(to - from) - 2)
    else takeField(kind, unitOfKey(entry), rankOfKey(entry), from, <i32>(to - from))
  }
  return column == count && at >= end ? 1 : 0
}

const quoteAndSpace = memory.data<u8>([34, 32])

/** Columns are kept only where they are those of this format. */
function readHead(program: usize, list: usize, at: usize, end: usize): i32 {
  let count = 0
  let seen = 0
  store<u32>(list, 0)
  while (at < end) {
    while (at < end && (load<u8>(at) == 32 || load<u8>(at) == 9)) at++
    const from = at
    while (at < end && load<u8>(at) > 32) at++
    if (at == from) break
    if (count == columnCap) return 2
    const entry = findKey(program, from, <i32>(at - from), 0)
    if (entry != 0) seen |= needOfKey(entry)
    count++
    store<u32>(list + (count << 2), <u32>entry)
  }
  if ((seen & allNeeded(program)) == allNeeded(program)) store<i32>(list, count)
  return 2
}
