// From the octets of a request to the number of its endpoint: a cache before the router, which is asked for new shapes only.

import { alike, mix, mixNumber, seed } from './hash'
import { route } from './host'
import { cache, cacheSize, maskOf } from './memory'

/** Requests without a path. */
export const malformed: i32 = 0

/** What is above it says that the path is in no known route, so that the path itself is evidence. */
export const endpointMask: i32 = 0xffff

/** Set from outside: paths are told apart digit for digit, because a given pattern may name a number. */
export let literal: bool = false
export function setLiteral(value: bool): void {
  literal = value
}

export function clearCache(): void {
  memory.fill(cache, 0, cacheSize * 16)
}

/** As `teaches()` in `src/routes/teaches.ts` has it: 1 if the answer does not show that the path exists. */
// @ts-ignore: decorator
@inline
export function doubtful(status: i32): i32 {
  if (status < 400) return status < 200 ? 1 : 0
  if (status > 497) return 0
  switch (status) {
    case 400:
    case 403:
    case 404:
    case 405:
    case 408:
    case 410:
    case 414:
    case 421:
    case 429:
    case 431:
    case 444:
    case 494:
    case 495:
    case 496:
    case 497:
      return 1
  }
  return 0
}

/** Hash of a path in which runs of digits look alike. */
export function hashPath(hash: u64, at: usize, length: i32): u64 {
  while (length > 0) {
    let v = v128.load(at)
    if (!literal) v = alike(at, v)
    if (length < 16) v = v128.and(v, maskOf(length))
    hash = mix(hash, v)
    at += 16
    length -= 16
  }
  return hash
}

/** Number of an endpoint, by the hash of everything that makes it one. */
export function endpointOf(
  hash: u64,
  hostAt: usize,
  hostLength: i32,
  methodAt: usize,
  methodLength: i32,
  pathAt: usize,
  pathLength: i32,
  status: i32,
): i32 {
  const kind = doubtful(status)
  hash = (hash ^ (<u64>kind << 63)) | 1
  let entry = cache + (<usize>((hash >>> 20) & <u64>(cacheSize - 1)) << 4)
  if (load<u64>(entry) == hash) return load<i32>(entry, 8)
  const second = cache + (<usize>(((hash >>> 20) ^ 1) & <u64>(cacheSize - 1)) << 4)
  if (load<u64>(second) == hash) return load<i32>(second, 8)
  const endpoint = route(hostAt, hostLength, methodAt, methodLength, pathAt, pathLength, kind)
  if (load<u64>(entry) != 0 && load<u64>(second) == 0) entry = second
  store<u64>(entry, hash)
  store<i32>(entry, endpoint, 8)
  if (kind == 0) {
    // What was in doubt is so no longer.
    const other = hash ^ (<u64>1 << 63)
    const place = cache + (<usize>((other >>> 20) & <u64>(cacheSize - 1)) << 4)
    if (load<u64>(place) == other) store<u64>(place, 0)
    const next = cache + (<usize>(((other >>> 20) ^ 1) & <u64>(cacheSize - 1)) << 4)
    if (load<u64>(next) == other) store<u64>(next, 0)
  }
  return endpoint
}

/** As {@link endpointOf}, for a method and a path that stand apart. */
export function endpointFor(
  hostAt: usize,
  hostLength: i32,
  hostHash: u64,
  methodAt: usize,
  methodLength: i32,
  pathAt: usize,
  pathLength: i32,
  status: i32,
): i32 {
  let hash = mixNumber(seed ^ hostHash, <u64>pathLength < 8 ? <u64>pathLength : 8)
  if (methodLength > 0) {
    const most = methodLength < 16 ? methodLength : 16
    hash = mix(hash, v128.and(v128.load(methodAt), maskOf(most)))
  }
  hash = hashPath(hash, pathAt, pathLength)
  return endpointOf(hash, hostAt, hostLength, methodAt, methodLength, pathAt, pathLength, status)
}
