// Where things lie in linear memory. Everything has a fixed size: what a log may hold can never make it grow.

/** Octets read at a time, and the longest line that is read whole. */
export const inputSize: i32 = 1 << 20
/** Free octets on both sides of the input, so that vectors may be read across its ends. */
export const margin: i32 = 256

export const statusSlots: i32 = 128
export const endpointCap: i32 = 8192
export const cellCap: i32 = 16384
export const openMinutes: i32 = 4
export const cacheSize: i32 = 1 << 14
export const rowCap: i32 = 16384
export const callerCap: i32 = 8192
export const nameCap: i32 = 8192
export const arenaSize: i32 = 1 << 20
export const latencyCap: i32 = 16384
export const scratchSize: i32 = 1 << 18
export const programsSize: i32 = 1 << 16

let top: usize = 0

function take(size: usize): usize {
  if (top == 0) top = (__heap_base + 63) & ~63
  const at = top
  top = (top + size + 63) & ~63
  const pages = <i32>((top + 65535) >>> 16)
  if (pages > memory.size()) memory.grow(pages - memory.size())
  return at
}

export const input: usize = take(inputSize + 2 * margin) + margin
/** `endpoint * statusSlots + slot` → number of the cell + 1, u16. */
export const cellOf: usize = take(endpointCap * statusSlots * 2)
/** Status → slot + 1, u8. */
export const slotOf: usize = take(1024)
/** Cell → endpoint u16, status u16. */
export const cellName: usize = take(cellCap * 4)
/** For each open minute: cell → octets u64, count u32 (16 octets). */
export const open: usize = take(openMinutes * cellCap * 16)
/** For each open minute: cells with a count, u16. */
export const touched: usize = take(openMinutes * cellCap * 2)
/** Hash u64, endpoint u32 (16 octets). */
export const cache: usize = take(cacheSize * 16)
/** Rows that wait to be fetched: minute u32, endpoint u16, status u16, count u32, pad, octets f64 (24 octets). */
export const rows: usize = take(rowCap * 24)
/** Key u64, minute u32, endpoint u16, status u16, count, client, agent, path, referrer u32 (40 octets). */
export const callers: usize = take(callerCap * 40)
/** Hash u64, number u32 (16 octets). */
export const names: usize = take(nameCap * 2 * 16)
/** Number of a name → place and length in the arena, u32 each, and its hash, u64. */
export const nameAt: usize = take(nameCap * 16)
export const arena: usize = take(arenaSize)
/** Octets of which the ends of lines are written down at a time, u32 each: these octets are still in the first cache then. */
export const stretch: i32 = 1 << 14
export const marks: usize = take(stretch * 4)
/** Key u64 (window, cell, bucket), count u32 (16 octets). */
export const latencies: usize = take(latencyCap * 16)
export const scratch: usize = take(scratchSize + 2 * margin) + margin
/** Programs and key tables of formats; strings that the host hands in. */
export const programs: usize = take(programsSize)
/** How "client gone" was written: text u32, count u32. */
export const goneTexts: usize = take(32 * 8)

/** 16 octets of ones and 16 of zeros: `maskAt(n)` keeps the first n octets of a vector. */
const maskTable: usize = take(32)
for (let at = 0; at < 16; at++) store<u8>(maskTable + at, 0xff)

// @ts-expect-error: decorator
@inline
export function maskOf(length: i32): v128 {
  return v128.load(maskTable + 16 - length)
}
