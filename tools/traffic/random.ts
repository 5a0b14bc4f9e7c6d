/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32, by Tommy Ettinger). */
export interface Random {
  (): number
  below(limit: number): number
  of<T>(list: readonly T[]): T
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return Object.assign(next, {
    below: (limit: number) => Math.floor(next() * limit),
    of: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
  })
}
