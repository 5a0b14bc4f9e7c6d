// Lines that are a JSON object. One pass; objects and arrays that mean nothing are skipped.
import { KINDS, STATUS } from './fields'
import { findEither } from './find'
import { allNeeded, childOfKey, findKey, kindOfKey, needOfKey, rankOfKey, unitOfKey } from './keys'
import { takeField } from './layout'
import { putUnescaped } from './values'

const deepest: i32 = 8
const parents = memory.data(16)

/** Whether the string that was ended last holds an escape. */
let escaped: bool = false

/** 1 it is such an object, 4 one without a key that lines of this format have, 0 none, or one that was cut. */
export function parseJson(program: usize, at: usize, end: usize): i32 {
  if (at < end && load<u8>(at) == 91) at++
  at = blank(at, end)
  if (at >= end || load<u8>(at) != 123) return 0
  at++
  let depth = 0
  let parent = 0
  let seen = 0
  while (true) {
    while (at < end && (load<u8>(at) <= 32 || load<u8>(at) == 44)) at++
    if (at >= end) return 0
    if (load<u8>(at) == 125) {
      at++
      if (depth == 0) break
      depth--
      parent = <i32>load<u8>(parents + depth)
      continue
    }
    if (load<u8>(at) != 34) return 0
    const key = at + 1
    const keyEnd = closing(key, end)
    at = blank(keyEnd + 1, end)
    if (at >= end || load<u8>(at) != 58) return 0
    at = blank(at + 1, end)
    if (at >= end) return 0
    const entry = findKey(program, key, <i32>(keyEnd - key), parent)
    const kind = entry == 0 ? 255 : kindOfKey(entry)
    if (entry != 0) seen |= needOfKey(entry)
    const first = load<u8>(at)
    if (first == 34) {
      const value = at + 1
      at = closing(value, end)
      if (at >= end) return 0
      if (kind < KINDS) takeString(entry, kind, value, <i32>(at - value))
      at++
    } else if (first == 123) {
      const child = entry == 0 ? 0 : childOfKey(entry)
      if (child != 0 && depth < deepest) {
        store<u8>(parents + depth, <u8>parent)
        depth++
        parent = child
        at++
      } else {
        at = afterNested(at, end)
      }
    } else if (first == 91) {
      if (kind < KINDS && load<u8>(at, 1) == 34) {
        const value = at + 2
        const valueEnd = closing(value, end)
        if (valueEnd < end) takeString(entry, kind, value, <i32>(valueEnd - value))
      }
      at = afterNested(at, end)
    } else {
      const value = at
      while (at < end) {
        const octet = load<u8>(at)
        if (octet == 44 || octet == 125 || octet <= 32) break
        at++
      }
      if (kind < KINDS) {
        // null has no length, and so means what a dash means.
        if ((first | 32) != 110) takeField(kind, unitOfKey(entry), rankOfKey(entry), value, <i32>(at - value))
        else if (kind == STATUS) takeField(kind, 0, rankOfKey(entry), value, 0)
      }
    }
  }
  return (seen & allNeeded(program)) == allNeeded(program) ? 1 : 4
}

// @ts-expect-error: decorator
@inline
function takeString(entry: usize, kind: i32, at: usize, length: i32): void {
  if (escaped) putUnescaped(kind, unitOfKey(entry), rankOfKey(entry), at, length)
  else takeField(kind, unitOfKey(entry), rankOfKey(entry), at, length)
}

// @ts-expect-error: decorator
@inline
function blank(at: usize, end: usize): usize {
  while (at < end && load<u8>(at) <= 32) at++
  return at
}

/** Place of the quote that ends a string, `end` if there is none. */
// @ts-expect-error: decorator
@inline
function closing(at: usize, end: usize): usize {
  escaped = false
  at = findEither(at, end, 34, 92)
  while (at < end && load<u8>(at) == 92) {
    escaped = true
    at = findEither(at + 2, end, 34, 92)
  }
  return at < end ? at : end
}

/** Where an object or array ends. */
function afterNested(at: usize, end: usize): usize {
  const lower = i8x16.splat(32)
  const opens = i8x16.splat(123)
  const closes = i8x16.splat(125)
  const quote = i8x16.splat(34)
  let depth = 0
  while (at < end) {
    const v = v128.load(at)
    const w = v128.or(v, lower)
    let mask = i8x16.bitmask(v128.or(v128.or(i8x16.eq(w, opens), i8x16.eq(w, closes)), i8x16.eq(v, quote)))
    if (mask == 0) {
      at += 16
      continue
    }
    const block = at
    at += 16
    while (mask != 0) {
      const place = block + ctz(mask)
      if (place >= end) return end
      mask &= mask - 1
      const octet = load<u8>(place)
      if (octet == 34) {
        at = closing(place + 1, end) + 1
        if (at >= end) return end
        // Go on in the same vector if the string ended in it.
        if (at >= block + 16) break
        mask &= ~((1 << <i32>(at - block)) - 1)
        at = block + 16
      } else if ((octet | 32) == 123) {
        depth++
      } else {
        depth--
        if (depth == 0) return place + 1
      }
    }
  }
  return end
}
