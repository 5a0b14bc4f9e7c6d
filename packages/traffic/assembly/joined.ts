// Some loggers tell a request in two lines: what was asked, and what was answered. An id that both have joins them.
import { CLIENT, DURATION, forget, HOST, ID, METHOD, put, sliceAt, sliceLength, STATUS, TARGET } from './fields'
import { same } from './find'
import { hashOf } from './hash'

const idSize: i32 = 48
/** Hash of the id u32; lengths of id u8, method u8, target u16, host u8, client u8; id; method, target, host and client. */
const entrySize: i32 = 16 + 48 + 456
/** Requests that may be under way at once. */
const entryCount: i32 = 1024
const entries = memory.data(1024 * (16 + 48 + 456) + 64, 16)
let turn: i32 = 0

export function forgetAsked(): void {
  for (let number = 0; number < entryCount; number++) store<u32>(entries + number * entrySize, 0)
  turn = 0
}

/** For a line with an id. False if it is no request by itself: it says only what was asked, or nothing of either. */
export function join(): bool {
  const asked = sliceLength(TARGET) > 0
  if (sliceLength(STATUS) < 0) {
    if (asked) remember()
    return false
  }
  // An error that comes in between has both, and does not know yet how long it took.
  if (asked) return sliceLength(DURATION) >= 0
  recall()
  return true
}

function remember(): void {
  const entry = entries + turn * entrySize
  turn = (turn + 1) % entryCount
  const length = min(sliceLength(ID), idSize)
  store<u32>(entry, <u32>hashOf(sliceAt(ID), length))
  store<u8>(entry, <u8>length, 4)
  store<u8>(entry, <u8>min(max(sliceLength(METHOD), 0), 24), 5)
  store<u16>(entry, <u16>min(sliceLength(TARGET), 320), 6)
  store<u8>(entry, <u8>min(max(sliceLength(HOST), 0), 64), 8)
  store<u8>(entry, <u8>min(max(sliceLength(CLIENT), 0), 48), 9)
  memory.copy(entry + 16, sliceAt(ID), length)
  let to = entry + 16 + idSize
  to = copy(to, METHOD, <i32>load<u8>(entry, 5))
  to = copy(to, TARGET, <i32>load<u16>(entry, 6))
  to = copy(to, HOST, <i32>load<u8>(entry, 8))
  copy(to, CLIENT, <i32>load<u8>(entry, 9))
}

function copy(to: usize, kind: i32, length: i32): usize {
  if (length > 0) memory.copy(to, sliceAt(kind), length)
  return to + length
}

/** The latest that was asked under the id, if it is still known. */
function recall(): void {
  const at = sliceAt(ID)
  const length = min(sliceLength(ID), idSize)
  const hash = <u32>hashOf(at, length)
  let number = turn
  for (let tries = 0; tries < entryCount; tries++) {
    number = number == 0 ? entryCount - 1 : number - 1
    const entry = entries + number * entrySize
    if (load<u32>(entry) != hash || <i32>load<u8>(entry, 4) != length || !same(at, entry + 16, length)) continue
    let from = entry + 16 + idSize
    from = give(from, METHOD, <i32>load<u8>(entry, 5))
    from = give(from, TARGET, <i32>load<u16>(entry, 6))
    from = give(from, HOST, <i32>load<u8>(entry, 8))
    give(from, CLIENT, <i32>load<u8>(entry, 9))
    return
  }
}

function give(from: usize, kind: i32, length: i32): usize {
  forget(kind)
  if (length > 0) put(kind, 0, 0, from, length)
  return from + length
}
