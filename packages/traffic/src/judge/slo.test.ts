import { describe, expect, it } from 'vitest'
import { BurnRate } from './slo.ts'

describe('BurnRate', () => {
  it('is 1 where errors are just what the objective allows', () => {
    const burn = new BurnRate(0.999)
    for (let minute = 0; minute < 100; minute++) burn.see(minute, 1, 1000)
    expect(burn.rate(60)).toBeCloseTo(1, 9)
  })

  it('pages when the hour and the last five minutes burn, and ends with the five minutes', () => {
    const burn = new BurnRate(0.999)
    for (let minute = 0; minute < 600; minute++) burn.see(minute, minute >= 300 && minute < 330 ? 50 : 0, 1000)
    const page = burn.burns.find(({ window }) => window.long === 60)
    expect(page).toMatchObject({ window: { factor: 14.4, severity: 'page' }, raised: 317 })
    expect(page?.to).toBe(333)
  })

  it('does not take one failure in a quiet night for a rate', () => {
    const burn = new BurnRate(0.999)
    for (let minute = 0; minute < 600; minute++) burn.see(minute, minute === 300 ? 1 : 0, 1)
    expect(burn.burns).toEqual([])
  })

  it('counts minutes that were left out as minutes without requests', () => {
    const burn = new BurnRate(0.999)
    burn.see(0, 100, 100)
    burn.see(10_000, 0, 100)
    expect(burn.rate(4320)).toBe(0)
  })

  it('refuses an objective that is no share', () => {
    expect(() => new BurnRate(99.9)).toThrow(
      'Cannot judge by the objective "99.9": not a share between 0 and 1, such as 0.999',
    )
  })
})
