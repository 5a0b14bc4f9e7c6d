// Compiled formats, as `src/formats/program.ts` writes them. A slot holds one.
//
// Head, 16 octets: kind u8, flags u8, then as u16 the places of rules, asides, time pattern and body (0 = none),
// then log2 of the size of the key table u8, separator u8, assignment u8, mask of the keys that a line must have u8.

export const LAYOUT: i32 = 1
export const JSON: i32 = 2
export const PAIRS: i32 = 3
export const W3C: i32 = 4
export const RAILS: i32 = 5

export const slotCount: i32 = 16
const slots = memory.data(16 * 4, 16)

/** `at` is a place in memory that stays as it is while the slot is used; 0 empties the slot. */
export function putProgram(slot: i32, at: usize): void {
  store<u32>(slots + (slot << 2), <u32>at)
}

// @ts-expect-error: decorator
@inline
export function programOf(slot: i32): usize {
  return load<u32>(slots + (slot << 2))
}

// @ts-expect-error: decorator
@inline
export function kindOf(program: usize): i32 {
  return load<u8>(program)
}

/** Times without a zone are UTC, whatever the default zone. */
// @ts-expect-error: decorator
@inline
export function isUtc(program: usize): bool {
  return (load<u8>(program, 1) & 1) != 0
}

// @ts-expect-error: decorator
@inline
export function rulesOf(program: usize): usize {
  const place = load<u16>(program, 2)
  return place == 0 ? 0 : program + place
}

// @ts-expect-error: decorator
@inline
export function asidesOf(program: usize): usize {
  const place = load<u16>(program, 4)
  return place == 0 ? 0 : program + place
}

/** Length u8, then the pattern. */
// @ts-expect-error: decorator
@inline
export function patternOf(program: usize): usize {
  const place = load<u16>(program, 6)
  return place == 0 ? 0 : program + place
}

// @ts-expect-error: decorator
@inline
export function bodyOf(program: usize): usize {
  return program + load<u16>(program, 8)
}
