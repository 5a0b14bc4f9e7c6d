// From slices to what they mean: request line, status, "client gone", octets, durations, time.
import {
  BYTES,
  CLIENT,
  CLOCK,
  DASH_UNKNOWN,
  DATE,
  DURATION,
  fBytes,
  fDuration,
  fStatus,
  fTime,
  fUpstream,
  forget,
  HOST,
  ID,
  LOCAL,
  METHOD,
  NAMED,
  REQUEST,
  setSlice,
  sliceAt,
  sliceLength,
  STATUS,
  TARGET,
  TIME,
  unitOf,
  UPSTREAM,
  WITH_PORT,
  ZONED,
} from './fields'
import { findOctet, findText, same } from './find'
import { join } from './joined'
import { numberEnd, readNumber } from './number'
import { asidesOf, isUtc, LAYOUT, kindOf, patternOf, RAILS, rulesOf, W3C } from './program'
import { noTime, readDateAndClock, readPattern, readTime, zoneless } from './time'
import { readDuration } from './values'

/** Statuses that are none, for rules: `-` or null, and a line without the field. */
const dash: i32 = -2
const missing: i32 = -3
const anyStatus: i32 = 32767
/** What a rule may make of a line beside a status. */
const isAside: i32 = -1

/** 1 a request, 2 no request, 0 not understood. */
export function finish(program: usize): i32 {
  const strict = kindOf(program) == LAYOUT || kindOf(program) == W3C
  const joined = sliceLength(ID) > 0
  if (joined && !join()) return 2
  if (!finishNumbers(strict)) return 0
  if (!finishTime(program, strict)) return 0
  if (unitOf(HOST) == NAMED && sliceLength(HOST) >= 0 && !isName(sliceAt(HOST), sliceLength(HOST))) return 0
  const asked = sliceLength(METHOD) >= 0 || sliceLength(TARGET) >= 0 || sliceLength(REQUEST) >= 0
  finishRequest()

  if (!strict && !asked) {
    // An answer counts, even if what was asked was lost.
    if (kindOf(program) != RAILS && !joined) return 2
  }
  let status = missing
  let length = sliceLength(STATUS)
  const at = sliceAt(STATUS)
  if (length >= 0) {
    if (length == 0 || (length == 1 && load<u8>(at) == 45)) status = dash
    else {
      status = <i32>readNumber(at, at + length)
      if (numberEnd == at) return strict ? 0 : 2
      // "200 OK" has its phrase; anything else behind the number is something else.
      if (numberEnd != at + length && load<u8>(numberEnd) != 32) return strict ? 0 : 2
      if (status > 999) return strict ? 0 : 2
      length = <i32>(numberEnd - at)
      setSlice(STATUS, at, length)
    }
  }
  const ruled = byRules(program, status)
  if (ruled == isAside) return 2
  if (ruled >= 0) status = ruled
  else if (status == missing) return 2
  else if (strict && status > 0 && status < 100) return 0
  else if (status < 100) status = 0
  fStatus = status
  return 1
}

function finishNumbers(strict: bool): bool {
  let length = sliceLength(BYTES)
  if (length > 0) {
    const at = sliceAt(BYTES)
    if (length == 1 && load<u8>(at) == 45) {
      if (unitOf(BYTES) != DASH_UNKNOWN) fBytes = 0
    } else {
      const value = readNumber(at, at + length)
      if (numberEnd == at + length) fBytes = value
      else if (strict) return false
      if (fBytes < 0) fBytes = -1
    }
  }
  length = sliceLength(DURATION)
  if (length > 0 && fDuration < 0) {
    const at = sliceAt(DURATION)
    fDuration = readDuration(at, length, unitOf(DURATION))
    if (fDuration < 0 && strict && load<u8>(at) != 45) return false
  }
  length = sliceLength(UPSTREAM)
  if (length > 0) fUpstream = lastNumber(sliceAt(UPSTREAM), length)
  return true
}

/** Of several upstreams that were tried, `502, 403 : 200`, the last one counts. */
function lastNumber(at: usize, length: i32): i32 {
  let from = at + length
  while (from > at && <u32>load<u8>(from - 1) - 48 <= 9) from--
  const value = <i32>readNumber(from, at + length)
  return value >= 100 && value <= 999 ? value : 0
}

function finishTime(program: usize, strict: bool): bool {
  const utc = isUtc(program)
  let length = sliceLength(TIME)
  if (length > 0) {
    const at = sliceAt(TIME)
    const pattern = patternOf(program)
    const time =
      pattern != 0
        ? readPattern(at, length, pattern + 1, <i32>load<u8>(pattern), utc)
        : sliceLength(DATE) > 0 && sliceLength(CLOCK) < 0
          ? readDateAndClock(sliceAt(DATE), sliceLength(DATE), at, length, utc)
          : readTime(at, length, utc)
    if (time == noTime || (zoneless && unitOf(TIME) == ZONED) || (!zoneless && unitOf(TIME) == LOCAL)) return !strict
    fTime = time
    return true
  }
  length = sliceLength(DATE)
  if (length > 0 && sliceLength(CLOCK) > 0) {
    const time = readDateAndClock(sliceAt(DATE), length, sliceAt(CLOCK), sliceLength(CLOCK), utc)
    if (time == noTime) return !strict
    fTime = time
  }
  return true
}

function finishRequest(): void {
  const length = sliceLength(REQUEST)
  if (length >= 0) splitRequest(sliceAt(REQUEST), length)
  if (dashed(METHOD)) forget(METHOD)
  if (dashed(TARGET)) forget(TARGET)
  if (sliceLength(HOST) >= 0) {
    if (dashed(HOST)) forget(HOST)
    else cutPort(HOST, false)
  }
  if (dashed(CLIENT)) forget(CLIENT)
  if (sliceLength(CLIENT) > 0) {
    // Of a list of forwarders the first is the client.
    const at = sliceAt(CLIENT)
    setSlice(CLIENT, at, <i32>(findOctet(at, at + sliceLength(CLIENT), 44) - at))
    cutPort(CLIENT, unitOf(CLIENT) == WITH_PORT)
  }
  if (sliceLength(TARGET) > 0 && load<u8>(sliceAt(TARGET)) != 47) splitTarget()
}

/** `www.example.com`, not `1.2.3.4` or `-`. */
function isName(at: usize, length: i32): bool {
  const last = length > 0 ? (load<u8>(at + length - 1) | 32) : 0
  return last >= 97 && last <= 122 && findOctet(at, at + length, 46) < at + length
}

function dashed(kind: i32): bool {
  const length = sliceLength(kind)
  return length == 0 || (length == 1 && load<u8>(sliceAt(kind)) == 45)
}

/** `GET /path HTTP/1.1`; what does not look so was no request that a program could read. */
function splitRequest(at: usize, length: i32): void {
  const end = at + length
  const space = findOctet(at, end, 32)
  if (space == end || space == at || space - at > 32) {
    // Some formats have a whole request in one variant and a target alone in another.
    if (length > 0 && load<u8>(at) == 47 && sliceLength(TARGET) < 0) setSlice(TARGET, at, length)
    return
  }
  if (load<u8>(at) == 45) return
  for (let place = at; place < space; place++) {
    const letter = <u32>(load<u8>(place) | 32) - 97
    if (letter > 25 && load<u8>(place) != 45 && load<u8>(place) != 95) return
  }
  let to = end
  // Back to the space before the version.
  let last = end
  while (last > space + 1 && load<u8>(last - 1) != 32) last--
  if (last > space + 1 && end - last >= 4 && load<u32>(last) == 0x50545448) to = last - 1
  const from = space + 1
  if (to <= from) return
  const first = load<u8>(from)
  const isConnect = space - at == 7 && load<u32>(at) == 0x4e4e4f43
  if (first != 47 && first != 42 && !isConnect && findText(from, to, schemeEnd, 3) == to) return
  setSlice(METHOD, at, <i32>(space - at))
  setSlice(TARGET, from, <i32>(to - from))
}

const schemeEnd = memory.data<u8>([58, 47, 47])

/** `http://example.com:80/path?query`: the host is taken from it where the line has no other. */
function splitTarget(): void {
  const at = sliceAt(TARGET)
  const end = at + sliceLength(TARGET)
  const scheme = findText(at, end, schemeEnd, 3)
  if (scheme == end || scheme - at > 10) {
    if (end - at > 6 && load<u32>(at) == 0x6f727265 && load<u16>(at, 4) == 0x3a72) {
      // Squid: `error:invalid-request`.
      forget(TARGET)
      forget(METHOD)
    } else if (sliceLength(HOST) < 0 && sliceLength(METHOD) == 7 && load<u32>(sliceAt(METHOD)) == 0x4e4e4f43) {
      setSlice(HOST, at, <i32>(end - at))
      cutPort(HOST, false)
    }
    return
  }
  const host = scheme + 3
  let path = host
  while (path < end && load<u8>(path) != 47 && load<u8>(path) != 63) path++
  if (sliceLength(HOST) < 0 && path > host) {
    setSlice(HOST, host, <i32>(path - host))
    cutPort(HOST, false)
  }
  if (path == end) setSlice(TARGET, slash, 1)
  else setSlice(TARGET, path, <i32>(end - path))
}

const slash = memory.data<u8>([47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])

/** `1.2.3.4:80`, `[::1]:80`, `[::1]`; a bare IPv6 address keeps its last group unless a port is sure. */
function cutPort(kind: i32, sure: bool): void {
  let at = sliceAt(kind)
  let length = sliceLength(kind)
  if (length < 2) return
  let digits = 0
  while (digits < length && <u32>load<u8>(at + length - 1 - digits) - 48 <= 9) digits++
  const colon = length - 1 - digits
  if (digits > 0 && digits <= 5 && colon > 0 && load<u8>(at + colon) == 58) {
    const first = findOctet(at, at + colon, 58)
    if (sure || first == at + colon || load<u8>(at + colon - 1) == 93) length = colon
  }
  if (load<u8>(at) == 91 && load<u8>(at + length - 1) == 93) {
    at++
    length -= 2
  }
  setSlice(kind, at, length)
}

/**
 * What the rules of the format make of a status: a status, {@link isAside}, or -9 where none holds.
 *
 * Rules: number u8; each: octets of its strings u16, status i16, kind of field u8 (255 none), test u8 (1 is, 2 begins
 * with, 3 holds; +128 not), result i16, number of strings u8, strings (length u8, octets).
 */
function byRules(program: usize, status: i32): i32 {
  let rule = rulesOf(program)
  if (rule == 0) return -9
  let count = <i32>load<u8>(rule)
  rule++
  while (count > 0) {
    const wanted = <i32>load<i16>(rule, 2)
    if (wanted == anyStatus || wanted == status) {
      const kind = <i32>load<u8>(rule, 4)
      if (kind == 255 || holds(kind, rule)) return <i32>load<i16>(rule, 6)
    }
    rule += 9 + <usize>load<u16>(rule)
    count--
  }
  return -9
}

function holds(kind: i32, rule: usize): bool {
  const test = <i32>load<u8>(rule, 5)
  const found = sliceLength(kind) >= 0 && anyOf(sliceAt(kind), sliceLength(kind), rule + 8, test & 127)
  return test >= 128 ? !found : found
}

/** `list`: number of strings u8, strings. */
function anyOf(at: usize, length: i32, list: usize, test: i32): bool {
  let count = <i32>load<u8>(list)
  list++
  while (count > 0) {
    const size = <i32>load<u8>(list)
    const text = list + 1
    if (test == 1 ? size == length : size <= length) {
      if (test == 3) {
        if (findText(at, at + length, text, size) < at + length) return true
      } else {
        let place = 0
        while (place < size && load<u8>(at + place) == load<u8>(text + place)) place++
        if (place == size) return true
      }
    }
    list += 1 + size
    count--
  }
  return false
}

/** Whether a line that could not be read is one that the format is known to mix in. `^` before a text: at the beginning. */
export function isKnownAside(program: usize, at: usize, end: usize): bool {
  let list = asidesOf(program)
  if (list == 0) return false
  let count = <i32>load<u8>(list)
  list++
  while (count > 0) {
    const size = <i32>load<u8>(list)
    if (load<u8>(list, 1) == 94) {
      if (at + size - 1 <= end && same(at, list + 2, size - 1)) return true
    } else if (findText(at, end, list + 1, size) < end) return true
    list += 1 + size
    count--
  }
  return false
}
