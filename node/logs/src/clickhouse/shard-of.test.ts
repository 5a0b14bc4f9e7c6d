import { describe, expect, it } from 'vitest'
import { shardOf } from './shard-of.ts'

describe('shardOf()', () => {
  it('keeps a day of a source together and spreads days and sources', () => {
    const day = 1440 * 17_000
    expect(shardOf('web-1', day, 2)).toBe(shardOf('web-1', day + 1439, 2))
    const places = Array.from({ length: 1000 }, (_, at) => shardOf(`web-${at}`, day, 4))
    for (const shard of [0, 1, 2, 3]) expect(places.filter((place) => place === shard).length).toBeGreaterThan(200)
  })

  it('is halfMD5 of ClickHouse', () => {
    // SELECT halfMD5(concat('a', '\n', toString(17000))): 17797019211674080660
    expect(shardOf('a', 1440 * 17_000, 1_000_003)).toBe(Number(17797019211674080660n % 1_000_003n))
  })
})
