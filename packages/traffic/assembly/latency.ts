// Durations in the buckets of `src/sketch.ts`: 32 linear steps to an octave, read from the bits of the number.

import { mixNumber } from './hash'
import { takeLatencies } from './host'
import { latencies, latencyCap } from './memory'

let count: i32 = 0

export function clearLatencies(): void {
  count = 0
  memory.fill(latencies, 0, latencyCap * 16)
}

export function latencyCount(): i32 {
  return count
}

/** 0 up to 2^-20 s; `(octave + 20) * 32 + step + 1` above; 1056 from 2^13 s on. */
export function bucketOf(seconds: f64): i32 {
  if (!(seconds > 0)) return 0
  const bits = reinterpret<u64>(seconds)
  const octave = <i32>((bits >>> 52) & 0x7ff) - 1023
  if (octave < -20) return 0
  if (octave >= 13) return 33 * 32
  return (octave + 20) * 32 + <i32>((bits >>> 47) & 31) + 1
}

/** `window`: the minute divided by five. */
export function countLatency(window: u32, endpoint: i32, status: i32, seconds: f64): void {
  if (count > (latencyCap >> 2) * 3) {
    takeLatencies()
    clearLatencies()
  }
  // 27 bits of window, 13 of endpoint, 10 of status, 11 of bucket, and one that says "used".
  const key =
    ((<u64>window) << 35) | ((<u64>endpoint) << 22) | ((<u64>status) << 12) | ((<u64>bucketOf(seconds)) << 1) | 1
  let place = <i32>(mixNumber(0, key) & <u64>(latencyCap - 1))
  while (true) {
    const entry = latencies + (place << 4)
    const known = load<u64>(entry)
    if (known == key) {
      store<u32>(entry, load<u32>(entry, 8) + 1, 8)
      return
    }
    if (known == 0) {
      store<u64>(entry, key)
      store<u32>(entry, 1, 8)
      count++
      return
    }
    place = (place + 1) & (latencyCap - 1)
  }
}
