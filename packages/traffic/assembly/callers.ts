// Who got the answers that deserve a look: one entry for each client × user agent × endpoint × status in a minute.

import { hashOf, mixNumber } from './hash'
import { takeCallers } from './host'
import { arena, arenaSize, callerCap, callers, nameAt, nameCap, names } from './memory'

let count: i32 = 0
let nameCount: i32 = 1
let arenaTop: i32 = 0

export function clearCallers(): void {
  count = 0
  nameCount = 1
  arenaTop = 0
  memory.fill(callers, 0, callerCap * 40)
  memory.fill(names, 0, nameCap * 2 * 16)
}

const longestName: i32 = 240

/** Number of a text, 0 for none; its first 240 octets are kept. */
function nameOf(at: usize, length: i32): u32 {
  if (length <= 0 || (length == 1 && load<u8>(at) == 45)) return 0
  if (length > longestName) length = longestName
  const hash = hashOf(at, length)
  let place = <i32>((hash >>> 17) & <u64>(nameCap * 2 - 1))
  while (true) {
    const entry = names + (place << 4)
    const known = load<u64>(entry)
    if (known == hash) return load<u32>(entry, 8)
    if (known == 0) {
      const number = nameCount++
      store<u64>(entry, hash)
      store<u32>(entry, number, 8)
      memory.copy(arena + arenaTop, at, length)
      store<u32>(nameAt + (number << 4), arenaTop)
      store<u32>(nameAt + (number << 4), length, 4)
      store<u64>(nameAt + (number << 4), hash, 8)
      arenaTop += length
      return number
    }
    place = (place + 1) & (nameCap * 2 - 1)
  }
}

/** Hands everything over when one more line might not find room. */
function makeRoom(): void {
  if (count < (callerCap >> 2) * 3 && nameCount + 4 < nameCap && arenaTop + 4 * longestName < arenaSize) return
  takeCallers()
  clearCallers()
}

/** Redirects are many, and wanted only to see whether somebody runs in circles: who it was is enough. */
export function countRedirected(minute: u32, endpoint: i32, status: i32, clientAt: usize, clientLength: i32): void {
  countCaller(minute, endpoint, status, clientAt, clientLength, 0, 0, 0, 0, 0, 0)
}

export function callerCount(): i32 {
  return count
}

export function countCaller(
  minute: u32,
  endpoint: i32,
  status: i32,
  clientAt: usize,
  clientLength: i32,
  agentAt: usize,
  agentLength: i32,
  pathAt: usize,
  pathLength: i32,
  referrerAt: usize,
  referrerLength: i32,
): void {
  makeRoom()
  const client = nameOf(clientAt, clientLength)
  const agent = nameOf(agentAt, agentLength)
  const path = nameOf(pathAt, pathLength)
  const referrer = nameOf(referrerAt, referrerLength)
  let key = mixNumber(((<u64>minute) << 32) | ((<u64>endpoint) << 10) | <u64>status, ((<u64>client) << 32) | <u64>agent)
  key = mixNumber(key, ((<u64>path) << 32) | <u64>referrer) | 1
  let place = <i32>((key >>> 13) & <u64>(callerCap - 1))
  while (true) {
    const entry = callers + place * 40
    const known = load<u64>(entry)
    if (known == key) {
      store<u32>(entry, load<u32>(entry, 16) + 1, 16)
      return
    }
    if (known == 0) {
      store<u64>(entry, key)
      store<u32>(entry, minute, 8)
      store<u16>(entry, <u16>endpoint, 12)
      store<u16>(entry, <u16>status, 14)
      store<u32>(entry, 1, 16)
      store<u32>(entry, client, 20)
      store<u32>(entry, agent, 24)
      store<u32>(entry, path, 28)
      store<u32>(entry, referrer, 32)
      count++
      return
    }
    place = (place + 1) & (callerCap - 1)
  }
}
