// Counts of the minutes that are open: endpoint × status → count and octets, in dense tables that fit the cache of a core.

import { takeRows } from './host'
import {
  cellCap,
  cellName,
  cellOf,
  endpointCap,
  open,
  openMinutes,
  rowCap,
  rows,
  slotOf,
  statusSlots,
  touched,
} from './memory'

let slots: i32 = 0
let cells: i32 = 0
let rowCount: i32 = 0
const minuteOf = memory.data(64)
const touchedCount = memory.data(64)

export function resetTables(): void {
  slots = 0
  cells = 0
  rowCount = 0
  memory.fill(slotOf, 0, 1024)
  memory.fill(cellOf, 0, endpointCap * statusSlots * 2)
  memory.fill(open, 0, openMinutes * cellCap * 16)
  for (let at = 0; at < openMinutes; at++) {
    store<u32>(minuteOf + (at << 2), 0)
    store<u32>(touchedCount + (at << 2), 0)
  }
}

function putRow(minute: u32, endpoint: i32, status: i32, count: u32, octets: u64): void {
  if (rowCount == rowCap) {
    takeRows(rowCount)
    rowCount = 0
  }
  const at = rows + rowCount * 24
  store<u32>(at, minute)
  store<u16>(at, <u16>endpoint, 4)
  store<u16>(at, <u16>status, 6)
  store<u32>(at, count, 8)
  store<f64>(at, <f64>octets, 16)
  rowCount++
}

function close(place: i32): void {
  const minute = load<u32>(minuteOf + (place << 2))
  const count = load<i32>(touchedCount + (place << 2))
  const list = touched + place * cellCap * 2
  const table = open + place * cellCap * 16
  for (let at = 0; at < count; at++) {
    const cell = <i32>load<u16>(list + (at << 1))
    const name = cellName + (cell << 2)
    const entry = table + (cell << 4)
    putRow(minute, load<u16>(name), load<u16>(name, 2), load<u32>(entry, 8), load<u64>(entry))
    store<u64>(entry, 0)
    store<u64>(entry, 0, 8)
  }
  store<u32>(touchedCount + (place << 2), 0)
}

/** Gives out everything that is counted. */
export function closeAll(): void {
  for (let place = 0; place < openMinutes; place++) close(place)
  if (rowCount > 0) takeRows(rowCount)
  rowCount = 0
}

/** Number of the cell, -1 if there is no room for another. */
function newCell(place: usize, endpoint: i32, status: i32): i32 {
  if (cells == cellCap) return -1
  store<u16>(cellName + (cells << 2), <u16>endpoint)
  store<u16>(cellName + (cells << 2), <u16>status, 2)
  store<u16>(place, <u16>(cells + 1))
  return cells++
}

export function countOne(minute: u32, endpoint: i32, status: i32, octets: u64): void {
  let slot = <i32>load<u8>(slotOf + status)
  if (slot == 0) {
    if (slots == statusSlots - 1) return putRow(minute, endpoint, status, 1, octets)
    slot = ++slots
    store<u8>(slotOf + status, <u8>slot)
  }
  const place = cellOf + ((endpoint * statusSlots + slot) << 1)
  let cell = <i32>load<u16>(place) - 1
  if (cell < 0) {
    cell = newCell(place, endpoint, status)
    if (cell < 0) return putRow(minute, endpoint, status, 1, octets)
  }
  const at = minute & (openMinutes - 1)
  if (load<u32>(minuteOf + (at << 2)) != minute) {
    close(at)
    store<u32>(minuteOf + (at << 2), minute)
  }
  const entry = open + ((at * cellCap + cell) << 4)
  const count = load<u32>(entry, 8)
  if (count == 0) {
    const listed = load<i32>(touchedCount + (at << 2))
    store<u16>(touched + ((at * cellCap + listed) << 1), <u16>cell)
    store<u32>(touchedCount + (at << 2), listed + 1)
  }
  store<u64>(entry, load<u64>(entry) + octets)
  store<u32>(entry, count + 1, 8)
}
