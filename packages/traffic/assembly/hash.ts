// 64-bit hashes of octets: two multiplications for each 16, enough for tables whose keys nobody is hurt by.
import { maskOf } from './memory'

const k1: u64 = 0x9e3779b97f4a7c15
const k2: u64 = 0xc2b2ae3d27d4eb4f

/** Set anew for each process, so that nobody can prepare paths that meet in one place. */
export let seed: u64 = 0x2545f4914f6cdd1d
export function setSeed(value: u64): void {
  seed = value | 1
}

// @ts-expect-error: decorator
@inline
export function mix(hash: u64, v: v128): u64 {
  hash = (hash ^ v128.extract_lane<u64>(v, 0)) * k1
  hash = ((hash ^ (hash >>> 29)) ^ v128.extract_lane<u64>(v, 1)) * k2
  return hash ^ (hash >>> 32)
}

// @ts-expect-error: decorator
@inline
export function mixNumber(hash: u64, value: u64): u64 {
  hash = (hash ^ value) * k1
  return hash ^ (hash >>> 31)
}

/** Never 0: tables take 0 for an empty place. */
export function hashOf(at: usize, length: i32): u64 {
  let hash = seed ^ <u64>length
  while (length >= 16) {
    hash = mix(hash, v128.load(at))
    at += 16
    length -= 16
  }
  if (length > 0) hash = mix(hash, v128.and(v128.load(at), maskOf(length)))
  return hash | 1
}

/** Octets of digits: shifted so that they are the least of all signed ones, which takes one comparison instead of four. */
// @ts-expect-error: decorator
@inline
function digits(v: v128): v128 {
  return i8x16.lt_s(i8x16.add(v, i8x16.splat(80)), i8x16.splat(-118))
}

/**
 * A vector in which every digit of a run of three or more is `0`: `/orders/4711` and `/orders/4712` look alike, `/v1`
 * and `/v2` do not. The router takes such runs for parameters wherever they stand, so the two agree.
 */
// @ts-expect-error: decorator
@inline
export function alike(at: usize, v: v128): v128 {
  const here = digits(v)
  const left = digits(v128.load(at - 1))
  const right = digits(v128.load(at, 1))
  const run = v128.or(
    v128.and(left, v128.or(right, digits(v128.load(at - 2)))),
    v128.and(right, digits(v128.load(at, 2))),
  )
  return v128.bitselect(i8x16.splat(48), v, v128.and(here, run))
}
