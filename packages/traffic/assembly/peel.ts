// What other programs put around a line: containers, syslog, colours. It is peeled off before the line is read.
import { findEither, findOctet, same } from './find'
import { noTime, readTime } from './time'
import { unescape } from './values'

export const CRI: i32 = 1
export const DOCKER: i32 = 2
export const COMPOSE: i32 = 3
export const SYSLOG: i32 = 4
export const SYSLOG_5424: i32 = 5
export const STAMPED: i32 = 6
export const JOURNAL_JSON: i32 = 7
export const COLOUR: i32 = 8

/** The line within, and the time that the wrapper gives, or {@link noTime}. */
export let innerAt: usize = 0
export let innerEnd: usize = 0
export let innerTime: i64 = noTime

const roomSize: i32 = 65536
/** One line that was unescaped or joined, and room for vectors behind it. */
const room = memory.data(65536 + 128, 16)
/** Parts of a line of stdout, and of one of stderr, that wait for the rest. */
const held = memory.data(2 * (65536 + 128), 16)
const heldLength = memory.data(8, 8)
/** Docker cuts lines here. */
const dockerPart: i32 = 16384

const logKey = memory.data<u8>([34, 108, 111, 103, 34])
const timeKey = memory.data<u8>([34, 116, 105, 109, 101, 34])
const messageKey = memory.data<u8>([34, 77, 69, 83, 83, 65, 71, 69, 34])
const realtimeKey = memory.data<u8>([
  34, 95, 95, 82, 69, 65, 76, 84, 73, 77, 69, 95, 84, 73, 77, 69, 83, 84, 65, 77, 80, 34,
])

export function forgetHeld(): void {
  store<i32>(heldLength, 0)
  store<i32>(heldLength, 0, 4)
}

/** 1 peeled, 3 a part that waits for the rest, 0 the line has no such wrapper. */
export function peel(wrapper: i32, at: usize, end: usize): i32 {
  if (at >= end) return 0
  switch (wrapper) {
    case CRI:
      return ofCri(at, end)
    case DOCKER:
      return ofObject(at, end, logKey, 5, timeKey, 6)
    case JOURNAL_JSON:
      return ofObject(at, end, messageKey, 9, realtimeKey, 22)
    case COMPOSE:
      return ofCompose(at, end)
    case SYSLOG:
      return ofSyslog(at, end)
    case SYSLOG_5424:
      return ofSyslog5424(at, end)
    case STAMPED:
      return ofStamped(at, end)
    case COLOUR:
      return withoutColour(at, end)
  }
  return 0
}

/** `2025-12-31T17:37:40.493035218+01:00 stdout F line`. */
function ofCri(at: usize, end: usize): i32 {
  const space = findOctet(at, end, 32)
  if (space - at < 20 || end - space < 10 || (load<u32>(space, 1) != 0x6f647473 && load<u32>(space, 1) != 0x65647473))
    return 0
  const stream = load<u8>(space, 4) == 111 ? 0 : 1
  if (load<u8>(space, 7) != 32) return 0
  const tag = load<u8>(space, 8)
  if ((tag != 70 && tag != 80) || (load<u8>(space, 9) != 32 && load<u8>(space, 9) != 58)) return 0
  const time = readTime(at, <i32>(space - at), true)
  if (time == noTime) return 0
  innerTime = time
  return join(stream, findOctet(space + 9, end, 32) + 1, end, tag == 80)
}

/** Puts parts of a line together. Beyond 64 KiB the rest is dropped. */
function join(stream: i32, at: usize, end: usize, partial: bool): i32 {
  const store4 = heldLength + (stream << 2)
  let length = load<i32>(store4)
  if (at > end) at = end
  if (length == 0 && !partial) {
    innerAt = at
    innerEnd = end
    return 1
  }
  const to = held + stream * (roomSize + 128)
  const size = min(<i32>(end - at), roomSize - length)
  memory.copy(to + length, at, size)
  length += size
  if (partial) {
    store<i32>(store4, length)
    return 3
  }
  store<i32>(store4, 0)
  innerAt = to
  innerEnd = to + length
  return 1
}

/** `{"log":"line\n","stream":"stdout","time":"2025-12-31T17:37:40Z"}` and journalctl's `{"MESSAGE":"line",…}`. */
function ofObject(
  at: usize,
  end: usize,
  textKey: usize,
  textKeyLength: i32,
  stampKey: usize,
  stampKeyLength: i32,
): i32 {
  if (load<u8>(at) != 123) return 0
  let text: usize = 0
  let textEnd: usize = 0
  let stream = 0
  innerTime = noTime
  at++
  while (at < end) {
    at = findOctet(at, end, 34)
    if (at >= end) break
    const key = at
    at = closing(at + 1, end)
    if (at >= end) return 0
    at++
    const keyLength = <i32>(at - key)
    while (at < end && load<u8>(at) <= 32) at++
    if (at >= end || load<u8>(at) != 58) return 0
    at++
    while (at < end && load<u8>(at) <= 32) at++
    if (at >= end) return 0
    if (load<u8>(at) != 34) {
      // Docker's attributes are an object; nothing in it is wanted.
      if (load<u8>(at) == 123) at = findOctet(at, end, 125)
      at = findOctet(at, end, 44)
      continue
    }
    const value = at + 1
    const valueEnd = closing(value, end)
    if (valueEnd >= end) return 0
    at = valueEnd + 1
    if (keyLength == textKeyLength && same(key, textKey, keyLength)) {
      text = value
      textEnd = valueEnd
    } else if (keyLength == stampKeyLength && same(key, stampKey, keyLength)) {
      innerTime = readTime(value, <i32>(valueEnd - value), true)
    } else if (keyLength == 8 && valueEnd - value == 6 && load<u32>(value) == 0x65647473) {
      stream = 1
    }
  }
  if (text == 0) return 0
  let length = unescape(text, <i32>(textEnd - text), room, roomSize)
  const whole = length > 0 && load<u8>(room + length - 1) == 10
  while (length > 0 && (load<u8>(room + length - 1) == 10 || load<u8>(room + length - 1) == 13)) length--
  return join(stream, room, room + length, !whole && length >= dockerPart && textKeyLength == 5)
}

function closing(at: usize, end: usize): usize {
  at = findEither(at, end, 34, 92)
  while (at < end && load<u8>(at) == 92) at = findEither(at + 2, end, 34, 92)
  return at < end ? at : end
}

/** `caddy-1  | line`. */
function ofCompose(at: usize, end: usize): i32 {
  let place = at
  while (place < end && place - at < 128) {
    const octet = load<u8>(place)
    // Letters, digits, `_`, `-`, `.`; colours are taken off before.
    const named = (octet | 32) - 97 < 26 || octet - 48 < 10 || octet == 45 || octet == 46 || octet == 95
    if (!named) break
    place++
  }
  if (place == at) return 0
  while (place < end && load<u8>(place) == 32) place++
  if (place >= end || load<u8>(place) != 124) return 0
  innerAt = min(place + (load<u8>(place, 1) == 32 ? 2 : 1), end)
  innerEnd = end
  return 1
}

/** `Sep 15 16:13:46 host nginx[2869]: line`, with `<134>` before it perhaps. */
function ofSyslog(at: usize, end: usize): i32 {
  if (load<u8>(at) == 60) at = min(findOctet(at, min(at + 6, end), 62) + 1, end)
  if (
    end - at < 20 ||
    load<u8>(at, 3) != 32 ||
    load<u8>(at, 9) != 58 ||
    load<u8>(at, 12) != 58 ||
    load<u8>(at, 15) != 32
  ) {
    return 0
  }
  const time = readTime(at, 15, false)
  if (time == noTime) return 0
  const tag = afterTag(at + 16, end)
  if (tag == 0) return 0
  innerTime = time
  innerAt = tag
  innerEnd = end
  return 1
}

/** What follows `host program[pid]: `; 0 if there is no such thing. */
function afterTag(at: usize, end: usize): usize {
  let words = 0
  while (words < 3) {
    const space = findOctet(at, end, 32)
    if (space == end || space == at) return 0
    if (load<u8>(space - 1) == 58) return space + 1
    at = space + 1
    words++
  }
  return 0
}

/** `<134>1 2026-01-15T09:30:01.003Z host program 2869 - - line`. */
function ofSyslog5424(at: usize, end: usize): i32 {
  if (load<u8>(at) != 60) return 0
  at = findOctet(at, min(at + 6, end), 62) + 1
  if (at + 24 > end || load<u8>(at) != 49 || load<u8>(at, 1) != 32) return 0
  at += 2
  let space = findOctet(at, end, 32)
  innerTime = readTime(at, <i32>(space - at), true)
  // Host, program, process, message id.
  for (let word = 0; word < 4; word++) {
    at = space + 1
    if (at >= end) return 0
    space = findOctet(at, end, 32)
  }
  at = space + 1
  if (at >= end) return 0
  if (load<u8>(at) == 45) at++
  else {
    while (at < end && load<u8>(at) == 91) {
      // Structured data: a bracket ends it unless it is escaped.
      at = findEither(at, end, 93, 92)
      while (at < end && load<u8>(at) == 92) at = findEither(at + 2, end, 93, 92)
      at++
    }
  }
  if (at < end && load<u8>(at) == 32) at++
  if (at + 3 <= end && load<u8>(at) == 0xef && load<u8>(at, 1) == 0xbb && load<u8>(at, 2) == 0xbf) at += 3
  if (at >= end) return 0
  innerAt = at
  innerEnd = end
  return 1
}

/** `2020-02-21T16:07:34.515030+00:00 heroku[router]: line`, and journalctl's `-o short-iso`. */
function ofStamped(at: usize, end: usize): i32 {
  if (end - at < 24 || load<u8>(at, 4) != 45 || load<u8>(at, 10) != 84) return 0
  const space = findOctet(at, end, 32)
  const time = readTime(at, <i32>(space - at), true)
  if (time == noTime || space >= end) return 0
  const tag = afterTag(space + 1, end)
  if (tag == 0) return 0
  innerTime = time
  innerAt = tag
  innerEnd = end
  return 1
}

/** Takes off `ESC [ … m` and its kin. */
function withoutColour(at: usize, end: usize): i32 {
  innerAt = at
  innerEnd = end
  if (findOctet(at, end, 27) == end) return 1
  let written = 0
  while (at < end && written < roomSize) {
    const octet = load<u8>(at)
    at++
    if (octet != 27) {
      store<u8>(room + written, octet)
      written++
      continue
    }
    if (at < end && load<u8>(at) == 91) at++
    while (at < end && load<u8>(at) - 64 > 62) at++
    at++
  }
  innerAt = room
  innerEnd = room + written
  return 1
}
