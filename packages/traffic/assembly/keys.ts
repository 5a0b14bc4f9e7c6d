// The key table of a format whose lines name their fields: open addressing, 16 octets an entry.
//
// Entry: hash u32 (0 = free), place of the name u16, its length u8, parent u8, kind u8, unit u8, rank u8, child u8,
// bits of the keys that must be there u8. Names are compared without regard to case.
import { bodyOf } from './program'

const fold: u64 = 0x2020202020202020

/** The same as `hashOfKey()` in `src/formats/keys.ts`. */
// @ts-expect-error: decorator
@inline
function hashOfKey(at: usize, length: i32, parent: i32): u32 {
  let first: u64
  let last: u64 = 0
  if (length >= 8) {
    first = load<u64>(at) | fold
    last = load<u64>(at + length - 8) | fold
  } else {
    first = (load<u64>(at) | fold) & ((<u64>1 << (<u64>length << 3)) - 1)
  }
  const all = (first ^ rotl<u64>(last, 23) ^ ((<u64>length << 8) | <u64>parent)) * 0x9e3779b97f4a7c15
  return <u32>(all >>> 32) | 1
}

/** Place of the entry, 0 if the name means nothing here. */
// @ts-expect-error: decorator
@inline
export function findKey(program: usize, at: usize, length: i32, parent: i32): usize {
  if (length == 0 || length > 64) return 0
  const mask = (<u32>1 << <u32>load<u8>(program, 10)) - 1
  const hash = hashOfKey(at, length, parent)
  const table = bodyOf(program)
  let place = hash >>> 7
  while (true) {
    const entry = table + ((place & mask) << 4)
    const found = load<u32>(entry)
    if (found == 0) return 0
    if (found == hash && <i32>load<u8>(entry, 6) == length && <i32>load<u8>(entry, 7) == parent) {
      if (alike(at, program + load<u16>(entry, 4), length)) return entry
    }
    place++
  }
}

function alike(a: usize, b: usize, length: i32): bool {
  for (let at = 0; at < length; at++) {
    if ((load<u8>(a + at) | 32) != (load<u8>(b + at) | 32)) return false
  }
  return true
}

// @ts-expect-error: decorator
@inline
export function kindOfKey(entry: usize): i32 {
  return load<u8>(entry, 8)
}

// @ts-expect-error: decorator
@inline
export function unitOfKey(entry: usize): i32 {
  return load<u8>(entry, 9)
}

// @ts-expect-error: decorator
@inline
export function rankOfKey(entry: usize): i32 {
  return load<u8>(entry, 10)
}

// @ts-expect-error: decorator
@inline
export function childOfKey(entry: usize): i32 {
  return load<u8>(entry, 11)
}

// @ts-expect-error: decorator
@inline
export function needOfKey(entry: usize): i32 {
  return load<u8>(entry, 12)
}

// @ts-expect-error: decorator
@inline
export function allNeeded(program: usize): i32 {
  return load<u8>(program, 13)
}
