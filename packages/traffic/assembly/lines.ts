// Lines of any format: parsed into fields, then counted as the fast path counts.
import { countCaller, countRedirected } from './callers'
import { endpointFor, endpointMask, malformed } from './endpoints'
import {
  AGENT,
  CLIENT,
  fBytes,
  fDuration,
  fStatus,
  fTime,
  HOST,
  METHOD,
  REFERRER,
  sliceAt,
  sliceLength,
  STATUS,
  TARGET,
} from './fields'
import { countGone } from './gone'
import { hashOf } from './hash'
import { strange } from './host'
import { countLatency } from './latency'
import { parseLine, usedSlot } from './parse'
import { countOne } from './tables'
import { arrival, oneAside, oneBlank, oneLine, oneUnparsed, oneWithoutTime } from './tally'
import { endOfLine } from './clf'

/** Formats that the present file may have. */
let slots: i32 = 0
export function setSlots(count: i32): void {
  slots = count
}

/** Slot → lines that it took, u32. */
const taken = memory.data(16 * 4, 16)
export function linesOf(slot: i32): i32 {
  return load<i32>(taken + (slot << 2))
}
export function clearSlots(): void {
  memory.fill(taken, 0, 64)
}

/** Reads whole lines in [at, end), the last of which ends in a newline. */
export function scanLines(at: usize, end: usize): void {
  while (at < end) {
    const stop = endOfLine(at)
    otherLine(at, stop)
    at = stop + 1
  }
}

/** A line, without its newline, that the fast path does not take or that is in another format. */
export function otherLine(at: usize, end: usize): void {
  if (end > at && load<u8>(end - 1) == 13) end--
  if (end <= at) return oneBlank()
  const found = slots > 0 ? parseLine(slots, at, end) : 0
  if (found == 0) strange(at, <i32>(end - at))
  // A part of a line that goes on is none yet.
  if (found == 3) return oneBlank()
  oneLine()
  if (found == 0) oneUnparsed()
  else if (found == 2) oneAside()
  else countFields()
}

/** Where a path ends: at its query or fragment. */
function pathLength(at: usize, length: i32): i32 {
  for (let place = 0; place < length; place++) {
    const octet = load<u8>(at + place)
    if (octet == 63 || octet == 35) return place
  }
  return length
}

function countFields(): void {
  const place = taken + (usedSlot << 2)
  store<i32>(place, load<i32>(place) + 1)
  let minute: u32 = arrival
  if (fTime >= 0) minute = <u32>(fTime / 60000)
  else oneWithoutTime()
  const status = fStatus
  if (status == 499) {
    const length = sliceLength(STATUS)
    const text = length <= 0 ? 45 : load<u32>(sliceAt(STATUS))
    countGone(length > 0 && length < 4 ? text & ((1 << (length << 3)) - 1) : text)
  }
  const target = sliceAt(TARGET)
  const length = pathLength(target, sliceLength(TARGET))
  const host = sliceAt(HOST)
  const hostLength = sliceLength(HOST)
  let found = malformed
  if (length > 0) {
    const methodLength = sliceLength(METHOD)
    found = endpointFor(
      host,
      hostLength,
      hostLength > 0 ? hashOf(host, hostLength) : 0,
      sliceAt(METHOD),
      methodLength > 0 ? methodLength : 0,
      target,
      length,
      status,
    )
  }
  const endpoint = found & endpointMask
  countOne(minute, endpoint, status, fBytes > 0 ? <u64>fBytes : 0)
  if (fDuration >= 0) countLatency(minute / 5, endpoint, status, fDuration)
  if (status == 304 || (status >= 100 && status < 300)) return
  if (status >= 300 && status < 400)
    return countRedirected(minute, endpoint, status, sliceAt(CLIENT), sliceLength(CLIENT))
  countCaller(
    minute,
    endpoint,
    status,
    sliceAt(CLIENT),
    sliceLength(CLIENT),
    sliceAt(AGENT),
    sliceLength(AGENT),
    target,
    found > endpointMask ? length : 0,
    sliceAt(REFERRER),
    status == 404 ? sliceLength(REFERRER) : 0,
  )
}
