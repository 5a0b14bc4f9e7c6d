import { describe, expect, it } from 'vitest'
import { surprise } from './surprise.ts'

describe('surprise()', () => {
  it('is nothing where all is as expected', () => {
    expect(surprise(50, 50, 0, 1)).toBe(0)
  })

  it('is close to a z-score for large counts', () => {
    expect(surprise(10_300, 10_000, 0, 1)).toBeCloseTo(3, 1)
    expect(surprise(9_700, 10_000, 0, 1)).toBeCloseTo(-3, 1)
  })

  it('is not frightened by one where a hundredth was expected, as a z-score is', () => {
    expect(surprise(1, 0.01, 0, 1)).toBeLessThan(3)
  })

  it('falls with spread and with clumps', () => {
    const plain = surprise(30, 10, 0, 1)
    expect(surprise(30, 10, 0.3, 1)).toBeLessThan(plain)
    expect(surprise(30, 10, 0, 4)).toBeCloseTo(plain / 2, 9)
  })
})
