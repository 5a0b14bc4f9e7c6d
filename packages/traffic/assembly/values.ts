// Values that need work before they are what they say.
import { AGENT, fDuration, MICROSECONDS, MILLISECONDS, NANOSECONDS, put } from './fields'
import { findOctet } from './find'
import { numberEnd, readNumber } from './number'

/** What was decoded of the line at hand lies here. */
const room = memory.data(65536 + 64, 16)
const roomSize: i32 = 65536
let used: i32 = 0

export function clearValues(): void {
  used = 0
}

/** Of a unit: the field is one part of the whole. */
export const sum: i32 = 8
/** Of a unit: a fraction is in seconds, a whole number in milliseconds. */
export const guess: i32 = 4

/** Of a unit: there has to be a fraction. */
export const decimal: i32 = 16

export function isSum(unit: i32): bool {
  return (unit & sum) != 0
}

/** Seconds of `0.012`, `30000ms`, `12µs`, by the unit where none is written; -1 if there is none. */
export function readDuration(at: usize, length: i32, unit: i32): f64 {
  const end = at + length
  const value = readNumber(at, end)
  const last = numberEnd
  if (last == at || value < 0) return -1
  let by = unit & 7
  if ((unit & decimal) != 0 && findOctet(at, last, 46) == last) return -1
  if (last < end) {
    // A letter behind the number names the unit.
    const letter = load<u8>(last) | 32
    if (letter == 115) by = 0
    else if (letter == 109) by = last + 1 < end && (load<u8>(last, 1) | 32) == 115 ? MILLISECONDS : 5
    else if (letter == 117 || load<u8>(last) == 0xc2) by = MICROSECONDS
    else if (letter == 110) by = NANOSECONDS
    else if (letter != 44 && letter != 32 && letter != 58) return -1
  }
  if (by == guess) {
    by = findOctet(at, last, 46) == last ? MILLISECONDS : 0
  }
  if (by == MILLISECONDS) return value / 1000
  if (by == MICROSECONDS) return value / 1000000
  if (by == NANOSECONDS) return value / 1000000000
  return by == 5 ? value * 60 : value
}

export function addDuration(at: usize, length: i32, unit: i32): void {
  const part = readDuration(at, length, unit)
  if (part >= 0) fDuration = fDuration < 0 ? part : fDuration + part
}

/** `+` as a space, which IIS writes. */
export function decodePlus(at: usize, length: i32, rank: i32): void {
  if (length > roomSize - used) return put(AGENT, 0, rank, at, length)
  const to = room + used
  for (let place = 0; place < length; place++) {
    const octet = load<u8>(at + place)
    store<u8>(to + place, octet == 43 ? 32 : octet)
  }
  used += length
  put(AGENT, 0, rank, to, length)
}

/** CloudFront encodes an agent twice: `%2520` is a space. */
export function decodePercent(at: usize, length: i32, rank: i32): void {
  if (length > roomSize - used) return put(AGENT, 0, rank, at, length)
  const to = room + used
  const once = percent(at, length, to)
  const twice = percent(to, once, to)
  used += twice
  put(AGENT, 0, rank, to, twice)
}

/** May be done in place. Length of the result. */
function percent(at: usize, length: i32, to: usize): i32 {
  let written = 0
  for (let place = 0; place < length; place++) {
    let octet = <i32>load<u8>(at + place)
    if (octet == 37 && place + 2 < length) {
      const high = hexOf(load<u8>(at + place + 1))
      const low = hexOf(load<u8>(at + place + 2))
      if (high >= 0 && low >= 0) {
        octet = high * 16 + low
        place += 2
      }
    }
    store<u8>(to + written, <u8>octet)
    written++
  }
  return written
}

/** Puts a JSON string without its escapes. */
export function putUnescaped(kind: i32, unit: i32, rank: i32, at: usize, length: i32): void {
  if (length > roomSize - used) return put(kind, unit, rank, at, length)
  const to = room + used
  const written = unescape(at, length, to, roomSize - used)
  used += written
  put(kind, unit, rank, to, written)
}

/**
 * The text that a JSON string stands for; what is no escape of JSON (`\x22` of nginx) stays as it is. May be done in
 * place. Length of the result, which is cut at `limit`.
 */
export function unescape(at: usize, length: i32, to: usize, limit: i32): i32 {
  let written = 0
  let place = 0
  while (place < length && written + 4 <= limit) {
    let octet = <i32>load<u8>(at + place)
    place++
    if (octet != 92 || place >= length) {
      store<u8>(to + written, <u8>octet)
      written++
      continue
    }
    octet = <i32>load<u8>(at + place)
    place++
    switch (octet) {
      case 110:
        octet = 10
        break
      case 114:
        octet = 13
        break
      case 116:
        octet = 9
        break
      case 98:
        octet = 8
        break
      case 102:
        octet = 12
        break
      case 34:
      case 47:
      case 92:
        break
      case 117: {
        let code = place + 4 <= length ? fourHex(at + place) : -1
        if (code >= 0) {
          place += 4
          if (code >= 0xd800 && code < 0xdc00 && place + 6 <= length && load<u16>(at + place) == 0x755c) {
            const low = fourHex(at + place + 2)
            if (low >= 0xdc00 && low < 0xe000) {
              code = 0x10000 + ((code - 0xd800) << 10) + low - 0xdc00
              place += 6
            }
          }
          written += putCode(to + written, code)
          continue
        }
        store<u8>(to + written, 92)
        written++
        break
      }
      default: {
        store<u8>(to + written, 92)
        written++
      }
    }
    store<u8>(to + written, <u8>octet)
    written++
  }
  return written
}

/** UTF-8. */
function putCode(to: usize, code: i32): i32 {
  if (code < 0x80) {
    store<u8>(to, <u8>code)
    return 1
  }
  if (code < 0x800) {
    store<u8>(to, <u8>(0xc0 | (code >> 6)))
    store<u8>(to, <u8>(0x80 | (code & 63)), 1)
    return 2
  }
  if (code < 0x10000) {
    store<u8>(to, <u8>(0xe0 | (code >> 12)))
    store<u8>(to, <u8>(0x80 | ((code >> 6) & 63)), 1)
    store<u8>(to, <u8>(0x80 | (code & 63)), 2)
    return 3
  }
  store<u8>(to, <u8>(0xf0 | (code >> 18)))
  store<u8>(to, <u8>(0x80 | ((code >> 12) & 63)), 1)
  store<u8>(to, <u8>(0x80 | ((code >> 6) & 63)), 2)
  store<u8>(to, <u8>(0x80 | (code & 63)), 3)
  return 4
}

function fourHex(at: usize): i32 {
  const a = hexOf(load<u8>(at))
  const b = hexOf(load<u8>(at, 1))
  const c = hexOf(load<u8>(at, 2))
  const d = hexOf(load<u8>(at, 3))
  return (a | b | c | d) < 0 ? -1 : (a << 12) | (b << 8) | (c << 4) | d
}

function hexOf(octet: u8): i32 {
  const digit = <i32>octet - 48
  if (digit >= 0 && digit <= 9) return digit
  const letter = (<i32>octet | 32) - 97
  return letter >= 0 && letter < 6 ? letter + 10 : -1
}
