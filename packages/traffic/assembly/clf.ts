// The fast path: lines that begin as the Common Log Format does, `client ident user [time] "request" status octets`, with
// what a combined log adds. Whatever does not look so to the letter goes to the parsers that take their time.
import { countCaller, countRedirected } from './callers'
import { endpointMask, endpointOf, literal, malformed } from './endpoints'
import { countGone } from './gone'
import { alike, hashOf, mix, seed } from './hash'
import { marks, maskOf, stretch } from './memory'
import { otherLine } from './lines'
import { countOne } from './tables'
import { oneLine } from './tally'
import { daysOf, monthOf, two } from './time'

const newline: i8 = 10
const httpVersion: u64 = 0x2e312f5054544820 // ` HTTP/1.` in the order of memory

/** Bits of the 16 octets that are a newline. */
// @ts-expect-error: decorator
@inline
function newlines(at: usize): u64 {
  return <u64>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(newline)))
}

/** 64 octets at a time: a loop whose turns can be foreseen is worth more than octets not looked at. */
// @ts-expect-error: decorator
@inline
export function endOfLine(at: usize): usize {
  while (true) {
    const mask = newlines(at) | (newlines(at + 16) << 16) | (newlines(at + 32) << 32) | (newlines(at + 48) << 48)
    if (mask != 0) return at + <usize>ctz(mask)
    at += 64
  }
}

/** Place of the quote that ends a quoted piece, or of the end of the line if there is none. */
function closingQuote(at: usize): usize {
  while (true) {
    const v = v128.load(at)
    const mask = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(v, i8x16.splat(34)), i8x16.eq(v, i8x16.splat(newline))),
        i8x16.eq(v, i8x16.splat(92)),
      ),
    )
    if (mask == 0) {
      at += 16
      continue
    }
    at += ctz(mask)
    if (load<u8>(at) != 92) return at
    at += load<u8>(at, 1) == 10 ? 1 : 2
  }
}

function space(at: usize): usize {
  while (load<u8>(at) > 32) at++
  return at
}

/** Minutes since 1970 of `17/May/2015:10:05:03 +0200`; 0 if it is no such time. */
export function minuteOf(at: usize): u32 {
  const day = two(at)
  const month = monthOf(at + 3)
  const year = two(at + 7) * 100 + two(at + 9)
  const hour = two(at + 12)
  const minute = two(at + 15)
  if (day < 1 || day > 31 || month == 0 || year < 1970 || hour < 0 || hour > 23 || minute < 0 || minute > 59) return 0
  if (load<u8>(at, 2) != 47 || load<u8>(at, 6) != 47 || load<u8>(at, 11) != 58 || load<u8>(at, 14) != 58) return 0
  const sign = load<u8>(at, 21)
  const zone = two(at + 22) * 60 + two(at + 24)
  if ((sign != 43 && sign != 45) || zone < 0 || zone > 24 * 60) return 0
  const local = daysOf(year, month, day) * 1440 + hour * 60 + minute
  return sign == 43 ? local - zone : local + zone
}

/** Reads referrer and user agent, which only a combined log has, from behind the octets on. */
function countCallerOf(
  at: usize,
  minute: u32,
  endpoint: i32,
  status: i32,
  client: usize,
  clientLength: i32,
  path: usize,
  pathLength: i32,
): void {
  let referrer: usize = 0
  let referrerEnd: usize = 0
  let agent: usize = 0
  let agentEnd: usize = 0
  if (load<u8>(at) == 45) at++
  if (load<u8>(at) == 32 && load<u8>(at, 1) == 34) {
    referrer = at + 2
    referrerEnd = closingQuote(referrer)
    if (load<u8>(referrerEnd, 1) == 32 && load<u8>(referrerEnd, 2) == 34) {
      agent = referrerEnd + 3
      agentEnd = closingQuote(agent)
    }
  }
  countCaller(
    minute,
    endpoint,
    status,
    client,
    clientLength,
    agent,
    <i32>(agentEnd - agent),
    path,
    pathLength,
    referrer,
    status == 404 ? <i32>(referrerEnd - referrer) : 0,
  )
}

// @ts-expect-error: decorator
@inline
function bracketOrEnd(at: usize): u32 {
  const low = v128.load(at)
  const high = v128.load(at, 16)
  const bracket = i8x16.splat(91)
  const end = i8x16.splat(newline)
  return (
    <u32>i8x16.bitmask(v128.or(i8x16.eq(low, bracket), i8x16.eq(low, end))) |
    (<u32>i8x16.bitmask(v128.or(i8x16.eq(high, bracket), i8x16.eq(high, end))) << 16)
  )
}

/** Where a method or a path ends: blanks and control octets, `?`, `"`. */
// @ts-expect-error: decorator
@inline
function stops(v: v128): v128 {
  return v128.or(
    i8x16.le_u(v, i8x16.splat(32)),
    v128.or(i8x16.eq(v, i8x16.splat(63)), i8x16.eq(v, i8x16.splat(34))),
  )
}

/**
 * Writes down where lines end in [at, end), and answers where what it wrote ends. No branch of it depends on how long lines are,
 * and a line need not be read to its end before the next one is begun: the processor works on both at once.
 */
function markEnds(at: usize, end: usize): usize {
  let mark = marks
  while (at < end) {
    let mask = newlines(at) | (newlines(at + 16) << 16) | (newlines(at + 32) << 32) | (newlines(at + 48) << 48)
    if (at + 64 > end) mask &= ((<u64>1) << (<u64>(end - at))) - 1
    store<u32>(mark, <u32>(at + <usize>ctz(mask)))
    mark += <usize>(mask != 0) << 2
    mask &= mask - 1
    while (mask != 0) {
      store<u32>(mark, <u32>(at + <usize>ctz(mask)))
      mark += 4
      mask &= mask - 1
    }
    at += 64
  }
  return mark
}

/** Reads whole lines in [at, end), the last of which ends in a newline. `hostFirst`: the first word is the host (vhost_combined). */
export function scanClf(at: usize, end: usize, hostFirst: bool): void {
  let start = at
  while (at < end) {
    const to = at + stretch < end ? at + stretch : end
    start = scanMarked(start, markEnds(at, to), hostFirst)
    at = to
  }
}

/** Reads the lines that begin at a place and end where it is marked. Answers where the next one begins. */
function scanMarked(from: usize, lastMark: usize, hostFirst: bool): usize {
  let lastTime = i8x16.splat(0)
  let lastZone: u64 = 0
  let minute: u32 = 0
  for (let mark = marks; mark < lastMark; mark += 4) {
    const start = from
    const stop = <usize>load<u32>(mark)
    from = stop + 1
    // The bracket before the time.
    let at = start
    let mask: u32 = bracketOrEnd(at)
    while (mask == 0) {
      at += 32
      mask = bracketOrEnd(at)
    }
    at += ctz(mask)
    if (load<u8>(at) != 91) {
      otherLine(start, stop)
      continue
    }
    at++

    // The minute: mostly that of the line before. 17 octets up to the minute, and the zone behind the seconds.
    const now = v128.load(at)
    const zone = (<u64>load<u8>(at, 16) << 40) | <u64>load<u32>(at, 21) | (<u64>load<u8>(at, 25) << 32)
    if (zone != lastZone || !i8x16.all_true(i8x16.eq(now, lastTime))) {
      const read = minuteOf(at)
      if (read == 0) {
        otherLine(start, stop)
        continue
      }
      minute = read
      lastTime = now
      lastZone = zone
    }
    if ((load<u32>(at, 26) & 0xffffff) != 0x22205d) {
      otherLine(start, stop)
      continue
    }

    // The request: hashed from the method to the end of the path.
    const request = at + 29
    let hash = seed
    let hostLength: i32 = 0
    if (hostFirst) {
      hostLength = <i32>(space(start) - start)
      hash ^= hashOf(start, hostLength)
    }
    // A path mostly ends within 32 octets of the method's beginning: both vectors are made ready without asking.
    let methodEnd: usize = 0
    let pathEnd: usize = 0
    let block = request
    while (true) {
      let low = v128.load(block)
      let high = v128.load(block, 16)
      mask = <u32>i8x16.bitmask(stops(low)) | (<u32>i8x16.bitmask(stops(high)) << 16)
      if (methodEnd == 0) {
        methodEnd = block + ctz(mask)
        if (mask == 0 || load<u8>(methodEnd) != 32 || methodEnd == request) break
        mask &= mask - 1
      }
      if (!literal) {
        low = alike(block, low)
        high = alike(block + 16, high)
      }
      if (mask != 0) {
        const length = <i32>ctz(mask)
        pathEnd = block + length
        low = v128.and(low, maskOf(length < 16 ? length : 16))
        high = v128.and(high, maskOf(length < 16 ? 0 : length - 16))
        hash = mix(mix(hash, low), high)
        break
      }
      hash = mix(mix(hash, low), high)
      block += 32
    }
    let quote: usize
    if (pathEnd != 0 && load<u64>(pathEnd) == httpVersion && load<u8>(pathEnd, 9) == 34) quote = pathEnd + 9
    else quote = closingQuote(pathEnd != 0 ? pathEnd : request)
    if (pathEnd == methodEnd + 1) pathEnd = 0

    // Status and octets.
    const status0 = <u32>load<u8>(quote, 2) - 48
    const status1 = <u32>load<u8>(quote, 3) - 48
    const status2 = <u32>load<u8>(quote, 4) - 48
    let status = <i32>(status0 * 100 + status1 * 10 + status2)
    at = quote + 5
    const next = load<u8>(at)
    if (load<u8>(quote) != 34 || load<u8>(quote, 1) != 32 || status0 > 9 || status1 > 9 || status2 > 9 || next > 32) {
      otherLine(start, stop)
      continue
    }
    // Up to seven digits at once: shifted to the top of a word, then pairs, fours and eights are put together.
    let octets: u64 = 0
    if (next == 32) {
      at++
      const word = load<u64>(at)
      const other = ((word ^ 0x3030303030303030) + 0x7676767676767676) & 0x8080808080808080
      if (other != 0) {
        const digits = <u64>ctz(other) & ~7
        if (digits != 0) {
          let value = (word ^ 0x3030303030303030) << (64 - digits)
          value = (value * 10 + (value >>> 8)) & 0x00ff00ff00ff00ff
          value = (value * 100 + (value >>> 16)) & 0x0000ffff0000ffff
          octets = (value * 10000 + (value >>> 32)) & 0xffffffff
        }
        at += <usize>(digits >>> 3)
      } else {
        let digit = <u32>load<u8>(at) - 48
        while (digit <= 9) {
          octets = octets * 10 + digit
          at++
          digit = <u32>load<u8>(at) - 48
        }
      }
    }
    if (status == 499 || status == 0) {
      countGone(load<u32>(quote + 2) & 0xffffff)
      status = 499
    } else if (status < 100) status = 0 // 009: HTTP/0.9, which has no status.

    const found =
      pathEnd == 0
        ? malformed
        : endpointOf(
            hash,
            start,
            hostLength,
            request,
            <i32>(methodEnd - request),
            methodEnd + 1,
            <i32>(pathEnd - methodEnd - 1),
            status,
          )
    const endpoint = found & endpointMask
    countOne(minute, endpoint, status, octets)
    oneLine()
    if (status >= 300 && status != 304) {
      const client = hostFirst ? start + hostLength + 1 : start
      const clientLength = <i32>(space(client) - client)
      if (status < 400) countRedirected(minute, endpoint, status, client, clientLength)
      else {
        const pathLength = found > endpointMask ? <i32>(pathEnd - methodEnd - 1) : 0
        countCallerOf(at, minute, endpoint, status, client, clientLength, methodEnd + 1, pathLength)
      }
    }
  }
  return from
}
