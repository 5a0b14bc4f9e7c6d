export * from './fields'
import { parseLine } from './parse'
export { parseLine, parseBare, setProgram, setWrappers, usedSlot } from './parse'
export { setDefaultZone, setNow, zoneless } from './time'
export { peel, innerAt, innerEnd } from './peel'
export const area: usize = memory.data(1 << 18, 16)
export const lineArea: usize = memory.data(1 << 20, 16)
export function benchLines(slots: i32, at: usize, end: usize): i32 {
  let n = 0
  while (at < end) {
    let e = at
    while (true) {
      const m = i8x16.bitmask(i8x16.eq(v128.load(e), i8x16.splat(10)))
      if (m) {
        e += ctz(m)
        break
      }
      e += 16
    }
    if (parseLine(slots, at, e) == 1) n++
    at = e + 1
  }
  return n
}
