// Times in every form that logs have. The form is found from the octets, so that no format needs to name it.
import { numberEnd, readNumber } from './number'

/** What cannot be read as a time. */
export const noTime: i64 = i64.MIN_VALUE

/** Minutes east of UTC, for times that do not say. */
let zone: i32 = 0
/** Milliseconds since 1970: what now is, for times without a year. */
let now: i64 = 0

/** The minute of a time that was read before: its octets up to the minute, and its milliseconds. */
const clfPrefix = memory.data(16, 16)
let clfTail: u64 = 0
let clfMinute: i64 = 0
const isoPrefix = memory.data(16, 16)
let isoMinute: i64 = -1
const monthPrefix = memory.data(16, 16)
let monthMinute: i64 = -1

export function setDefaultZone(minutes: i32): void {
  zone = minutes
  v128.store(isoPrefix, i8x16.splat(0))
  v128.store(clfPrefix, i8x16.splat(0))
  v128.store(monthPrefix, i8x16.splat(0))
}

export function setNow(milliseconds: f64): void {
  now = <i64>milliseconds
}

/** Whether the last time that was read named no zone. */
export let zoneless: bool = false

/** Milliseconds since 1970 UTC, or {@link noTime}. `utc`: a time without zone is one of UTC. */
export function readTime(at: usize, length: i32, utc: bool): i64 {
  const end = at + length
  zoneless = false
  if (length < 8) return length > 0 ? ofEpoch(at, end) : noTime
  const first = <u32>load<u8>(at) - 48
  if (first <= 9) {
    if (length == 26 && load<u8>(at, 2) == 47) {
      const v = v128.load(at)
      const tail = (<u64>load<u8>(at, 16) << 56) | (load<u64>(at, 18) >>> 16)
      if (tail == clfTail && i8x16.all_true(i8x16.eq(v, v128.load(clfPrefix)))) {
        const seconds = two(at + 17 + 1)
        return seconds < 0 || seconds > 60 ? noTime : clfMinute + seconds * 1000
      }
      const time = ofDay(at, end, utc)
      if (time != noTime && !zoneless) {
        v128.store(clfPrefix, v)
        clfTail = tail
        clfMinute = time - two(at + 18) * 1000
      }
      return time
    }
    if (load<u8>(at, 2) == 47) return ofDay(at, end, utc)
    if (length >= 16 && load<u8>(at, 4) == 45) return ofDate(at, end, utc)
    return ofEpoch(at, end)
  }
  if (load<u8>(at) == 91) return readTime(at + 1, load<u8>(end - 1) == 93 ? length - 2 : length - 1, utc)
  if (length >= 15) return ofName(at, end, utc)
  return noTime
}

/** `1693840791.75`, `1494261212089`, nanoseconds: told apart by their size. */
function ofEpoch(at: usize, end: usize): i64 {
  const value = readNumber(at, end)
  if (numberEnd != end || value < 0) return noTime
  if (value < 100000000000.0) return <i64>Math.round(value * 1000)
  if (value < 100000000000000.0) return <i64>value
  if (value < 100000000000000000.0) return <i64>(value / 1000)
  return value < 9000000000000000000.0 ? <i64>(value / 1000000) : noTime
}

/** `17/May/2015:10:05:03 +0330`, `21/Feb/2020 16:07:34`, `04/Apr/2024:14:30:18.885`. */
function ofDay(at: usize, end: usize, utc: bool): i64 {
  if (end - at < 20 || load<u8>(at, 6) != 47) return noTime
  const month = monthOf(at + 3)
  return ofParts(two(at + 7) * 100 + two(at + 9), month, two(at), at + 12, end, utc)
}

/** RFC 3339, with a space in place of T, with offsets without colon, with a comma before the fraction. */
function ofDate(at: usize, end: usize, utc: bool): i64 {
  const v = v128.load(at)
  if (i8x16.all_true(i8x16.eq(v, v128.load(isoPrefix)))) return ofSeconds(isoMinute, at + 16, end, utc)
  const separator = load<u8>(at, 10)
  if (load<u8>(at, 7) != 45 || (separator != 84 && separator != 32 && separator != 116)) return noTime
  const minute = minuteOf(two(at) * 100 + two(at + 2), two(at + 5), two(at + 8), at + 11)
  if (minute == noTime) return noTime
  v128.store(isoPrefix, v)
  isoMinute = minute
  return ofSeconds(minute, at + 16, end, utc)
}

/** `Tue Jan  3 05:01:31 2012`, `Tue, 03 Jan 2012 05:01:31 GMT`, `Sep 15 16:13:46`. */
function ofName(at: usize, end: usize, utc: bool): i64 {
  let month = monthOf(at)
  if (month != 0 && load<u8>(at, 3) == 32) {
    const v = v128.and(v128.load(at), v128.load(twelve))
    if (i8x16.all_true(i8x16.eq(v, v128.load(monthPrefix)))) {
      const seconds = two(at + 13)
      return seconds < 0 || seconds > 60 ? noTime : monthMinute + seconds * 1000
    }
    // The year is the one that puts the time nearest before tomorrow.
    let year = yearOf(now + 86400000)
    let time = ofParts(year, month, padded(at + 4), at + 7, end, utc)
    if (time != noTime && time > now + 86400000 && year > 1970) time = ofParts(--year, month, padded(at + 4), at + 7, end, utc)
    if (time != noTime) {
      v128.store(monthPrefix, v)
      monthMinute = time - two(at + 13) * 1000
    }
    return time
  }
  if (end - at < 24) return noTime
  if (load<u8>(at, 3) == 44) {
    if (end - at < 25) return noTime
    return ofParts(two(at + 12) * 100 + two(at + 14), monthOf(at + 8), two(at + 5), at + 17, end, utc)
  }
  month = monthOf(at + 4)
  return ofParts(two(at + 20) * 100 + two(at + 22), month, padded(at + 8), at + 11, at + 19, utc)
}

/** Twelve octets of ones: `Sep 15 16:13`. */
const twelve = memory.data<u8>([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0], 16)

function ofParts(year: i32, month: i32, day: i32, clock: usize, end: usize, utc: bool): i64 {
  if (clock + 8 > end) return noTime
  const minute = minuteOf(year, month, day, clock)
  return minute == noTime ? noTime : ofSeconds(minute, clock + 5, end, utc)
}

/** Milliseconds of a minute, as if it were UTC. `clock`: `HH:MM`. */
function minuteOf(year: i32, month: i32, day: i32, clock: usize): i64 {
  const hour = two(clock)
  const minute = two(clock + 3)
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 31) return noTime
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || load<u8>(clock, 2) != 58) return noTime
  return (<i64>daysOf(year, month, day) * 1440 + hour * 60 + minute) * 60000
}

/** What follows the minute: seconds, a fraction, a zone. */
function ofSeconds(minute: i64, at: usize, end: usize, utc: bool): i64 {
  let time = minute
  if (at + 3 <= end && load<u8>(at) == 58) {
    const seconds = two(at + 1)
    if (seconds < 0 || seconds > 60) return noTime
    time += seconds * 1000
    at += 3
    if (at < end && (load<u8>(at) == 46 || load<u8>(at) == 44)) {
      let weight: i32 = 100
      at++
      while (at < end) {
        const digit = <u32>load<u8>(at) - 48
        if (digit > 9) break
        time += <i32>digit * weight
        weight /= 10
        at++
      }
    }
  }
  if (at < end && load<u8>(at) == 32) at++
  if (at < end) {
    const sign = load<u8>(at)
    if ((sign | 32) == 122 || (sign == 71 && load<u16>(at, 1) == 0x544d) || (sign == 85 && load<u16>(at, 1) == 0x4354)) {
      return time
    }
    if (sign == 43 || sign == 45) {
      const hours = two(at + 1)
      const minutes = at + 5 > end ? 0 : two(at + (load<u8>(at, 3) == 58 ? 4 : 3))
      if (at + 3 > end || hours < 0 || minutes < 0) return noTime
      const offset = hours * 60 + minutes
      return sign == 43 ? time - offset * 60000 : time + offset * 60000
    }
    return noTime
  }
  zoneless = !utc
  return utc ? time : time - zone * 60000
}

/**
 * Reads a time by a pattern of strftime: `%d %b %Y %H:%M:%S`. Letters: d e m b B Y y H I M S f L s z p T R F D j-less;
 * anything else stands for itself.
 */
export function readPattern(at: usize, length: i32, pattern: usize, patternLength: i32, utc: bool): i64 {
  const end = at + length
  const last = pattern + patternLength
  let year = 1970
  let month = 1
  let day = 1
  let hour = 0
  let minute = 0
  let second = 0
  let fraction: f64 = 0
  let offset = zone
  let afternoon = -1
  zoneless = !utc
  if (utc) offset = 0
  while (pattern < last) {
    let letter = <i32>load<u8>(pattern)
    if (letter != 37) {
      if (at >= end || <i32>load<u8>(at) != letter) return noTime
      at++
      pattern++
      continue
    }
    letter = <i32>load<u8>(pattern, 1)
    pattern += 2
    if (at >= end) return noTime
    if (letter == 98 || letter == 66 || letter == 104) {
      month = monthOf(at)
      at += 3
      if (letter == 66) while (at < end && load<u8>(at) > 64) at++
    } else if (letter == 122) {
      const sign = load<u8>(at)
      zoneless = false
      if ((sign | 32) == 122) {
        offset = 0
        at++
      } else {
        const colon: usize = load<u8>(at, 3) == 58 ? 1 : 0
        if (at + 5 + colon > end || two(at + 1) < 0 || two(at + 3 + colon) < 0) return noTime
        offset = two(at + 1) * 60 + two(at + 3 + colon)
        if (sign == 45) offset = -offset
        at += 5 + colon
      }
    } else if (letter == 112) {
      afternoon = (load<u8>(at) | 32) == 112 ? 1 : 0
      at += 2
    } else if (letter == 97) {
      at += 3
    } else if (letter == 90) {
      while (at < end && load<u8>(at) > 64) at++
    } else if (letter == 37) {
      at++
    } else {
      // The widest that each letter may be.
      const wide = letter == 89 ? 4 : letter == 115 ? 20 : letter == 102 || letter == 76 ? 9 : 2
      while (at < end && load<u8>(at) == 32) at++
      const from = at
      let value: i64 = 0
      while (at < end && at - from < <usize>wide) {
        const digit = <u32>load<u8>(at) - 48
        if (digit > 9) break
        value = value * 10 + digit
        at++
      }
      if (at == from) return noTime
      const number = <i32>value
      switch (letter) {
        case 100:
        case 101: day = number; break
        case 109: month = number; break
        case 89: year = number; break
        case 121: year = number < 69 ? 2000 + number : 1900 + number; break
        case 72:
        case 73: hour = number; break
        case 77: minute = number; break
        case 83: second = number; break
        case 102:
        case 76: fraction = <f64>value / 10 ** <f64>(at - from); break
        case 115: {
          zoneless = false
          if (at - from > 14) return value / 1000
          return at - from > 11 ? value : value * 1000 + <i64>(fraction * 1000)
        }
        default: return noTime
      }
    }
  }
  if (at != end || month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return noTime
  if (afternoon >= 0) hour = (hour % 12) + afternoon * 12
  const minutes = <i64>daysOf(year, month, day) * 1440 + hour * 60 + minute - offset
  return minutes * 60000 + second * 1000 + <i64>(fraction * 1000)
}

/** Whether the date and the clock of W3C columns are one, in milliseconds; both are UTC. */
export function readDateAndClock(date: usize, dateLength: i32, clock: usize, clockLength: i32, utc: bool): i64 {
  if (dateLength < 10 || clockLength < 5) return noTime
  if (load<u8>(date, 4) == 45) {
    return ofParts(two(date) * 100 + two(date + 2), two(date + 5), two(date + 8), clock, clock + clockLength, utc)
  }
  if (load<u8>(date, 2) == 47 && dateLength >= 11) {
    return ofParts(two(date + 7) * 100 + two(date + 9), monthOf(date + 3), two(date), clock, clock + clockLength, utc)
  }
  return noTime
}

// @ts-expect-error: decorator
@inline
export function two(at: usize): i32 {
  const tens = <u32>load<u8>(at) - 48
  const ones = <u32>load<u8>(at, 1) - 48
  return tens > 9 || ones > 9 ? -10000 : <i32>(tens * 10 + ones)
}

/** ` 3` or `13`. */
function padded(at: usize): i32 {
  return load<u8>(at) == 32 ? <i32>load<u8>(at, 1) - 48 : two(at)
}

/** Days since 1970 of a date in the Gregorian calendar. */
export function daysOf(year: i32, month: i32, day: i32): i32 {
  const y = month <= 2 ? year - 1 : year
  const era = y / 400
  const ofEra = y - era * 400
  const ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468
}

function yearOf(time: i64): i32 {
  let year = 1970 + <i32>(time / 31556952000)
  if (<i64>daysOf(year, 1, 1) * 86400000 > time) year--
  else if (<i64>daysOf(year + 1, 1, 1) * 86400000 <= time) year++
  return year
}

/** 1 to 12 for three letters, whatever their case; 0 for anything else. */
export function monthOf(at: usize): i32 {
  const name = ((<u32>load<u8>(at) << 16) | (<u32>load<u8>(at, 1) << 8) | <u32>load<u8>(at, 2)) | 0x202020
  switch (name) {
    case 0x6a616e: return 1
    case 0x666562: return 2
    case 0x6d6172: return 3
    case 0x617072: return 4
    case 0x6d6179: return 5
    case 0x6a756e: return 6
    case 0x6a756c: return 7
    case 0x617567: return 8
    case 0x736570: return 9
    case 0x6f6374: return 10
    case 0x6e6f76: return 11
    case 0x646563: return 12
  }
  return 0
}
