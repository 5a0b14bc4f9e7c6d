// Rails writes two lines for a request: `Started GET "/x" for 1.2.3.4 at 2024-06-26 17:00:04 +0000` and
// `Completed 200 OK in 180ms (…)`. They are joined by the request id in brackets, else by their order.
import { CLIENT, DURATION, METHOD, put, sliceAt, sliceLength, STATUS, TARGET, TIME } from './fields'
import { findOctet, findText, same } from './find'

const idSize: i32 = 64
const textSize: i32 = 512
/** Length of id, method, target, client as u16; id; method, target and client one after the other. */
const entrySize: i32 = 8 + idSize + textSize
const entryCount: i32 = 128
const entries = memory.data(128 * (8 + 64 + 512) + 64, 16)
let turn: i32 = 0
let latest: usize = 0

const startedText = memory.data<u8>([83, 116, 97, 114, 116, 101, 100, 32])
const completedText = memory.data<u8>([67, 111, 109, 112, 108, 101, 116, 101, 100, 32])
const forText = memory.data<u8>([34, 32, 102, 111, 114, 32])
const atText = memory.data<u8>([32, 97, 116, 32])
const inText = memory.data<u8>([32, 105, 110, 32])

export function forgetStarted(): void {
  memory.fill(entries, 0, entryCount * entrySize)
  turn = 0
  latest = 0
}

/** 1 a "Completed", with what its "Started" said; 2 any other line of the log; 0 no line of Rails. */
export function parseRails(at: usize, end: usize): i32 {
  // `I, [2024-06-26T17:00:04.497736 #126554]  INFO -- : [id] text`, or the text alone.
  let stampAt: usize = 0
  let stampLength = 0
  let tagged = false
  if (end - at > 30 && load<u8>(at, 1) == 44 && load<u8>(at, 3) == 91) {
    const space = findOctet(at + 4, end, 32)
    stampAt = at + 4
    stampLength = <i32>(space - stampAt)
    const bracket = findOctet(space, end, 93)
    at = findOctet(bracket, end, 58) + 1
    tagged = true
    while (at < end && load<u8>(at) == 32) at++
  }
  let idAt: usize = at
  let idLength = 0
  while (at < end && load<u8>(at) == 91) {
    // The first tag is the request id, unless somebody configured otherwise.
    const close = findOctet(at, end, 93)
    if (idLength == 0) {
      idAt = at + 1
      idLength = min(<i32>(close - idAt), idSize)
    }
    at = close + 1
    while (at < end && load<u8>(at) == 32) at++
    tagged = true
  }
  if (at + 12 < end && same(at, startedText, 8)) {
    started(at + 8, end, idAt, idLength)
    return 2
  }
  if (at + 13 < end && same(at, completedText, 10) && <u32>load<u8>(at, 10) - 48 <= 9) {
    const found = find(idAt, idLength)
    put(STATUS, 0, 0, at + 10, 3)
    const inAt = findText(at, end, inText, 4)
    if (inAt < end) {
      const from = inAt + 4
      put(DURATION, 1, 0, from, <i32>(findOctet(from, end, 32) - from))
    }
    if (stampLength > 0) put(TIME, 0, 0, stampAt, stampLength)
    if (found != 0) recall(found, stampLength > 0)
    return 1
  }
  return tagged ? 2 : 0
}

function started(at: usize, end: usize, idAt: usize, idLength: i32): void {
  const space = findOctet(at, end, 32)
  const targetAt = space + 2
  if (targetAt >= end) return
  const close = findText(targetAt, end, forText, 6)
  if (close >= end) return
  const clientAt = close + 6
  const clientEnd = findText(clientAt, end, atText, 4)
  const timeAt = min(clientEnd + 4, end)
  const method = min(<i32>(space - at), 32)
  const target = min(<i32>(close - targetAt), 320)
  const client = min(<i32>(clientEnd - clientAt), 64)
  const time = min(<i32>(end - timeAt), 40)
  const entry = entries + turn * entrySize
  turn = (turn + 1) % entryCount
  latest = entry
  store<u8>(entry, <u8>idLength)
  store<u8>(entry, <u8>method, 1)
  store<u16>(entry, <u16>target, 2)
  store<u8>(entry, <u8>client, 4)
  store<u8>(entry, <u8>time, 5)
  store<u8>(entry, 1, 6)
  memory.copy(entry + 8, idAt, idLength)
  let to = entry + 8 + idSize
  memory.copy(to, at, method)
  to += method
  memory.copy(to, targetAt, target)
  to += target
  memory.copy(to, clientAt, client)
  to += client
  memory.copy(to, timeAt, time)
}

/** The "Started" of an id; without an id the one that came last. 0 if it is not known any more. */
function find(idAt: usize, idLength: i32): usize {
  if (idLength == 0) return latest
  for (let number = 0; number < entryCount; number++) {
    const entry = entries + number * entrySize
    if (load<u8>(entry, 6) == 1 && <i32>load<u8>(entry) == idLength && same(entry + 8, idAt, idLength)) return entry
  }
  return 0
}

function recall(entry: usize, timed: bool): void {
  const method = <i32>load<u8>(entry, 1)
  const target = <i32>load<u16>(entry, 2)
  const client = <i32>load<u8>(entry, 4)
  let at = entry + 8 + idSize
  put(METHOD, 0, 0, at, method)
  at += method
  put(TARGET, 0, 0, at, target)
  at += target
  put(CLIENT, 0, 0, at, client)
  at += client
  if (!timed && load<u8>(entry, 5) > 0) put(TIME, 0, 0, at, <i32>load<u8>(entry, 5))
  store<u8>(entry, 0, 6)
  if (entry == latest) latest = 0
}
