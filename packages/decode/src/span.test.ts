import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance, span } from './span.ts'

describe('span()', () => {
  test.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [90, '90 seconds'],
    [420, '7 minutes'],
    [3600, '1 hour'],
    [5400, '90 minutes'],
    [88_000, '24 hours'],
    [86_400, '1 day'],
    [59 * 60, '59 minutes'],
    [31_536_000, '1 year'],
    [31_557_600, '1 year'],
    [63_072_000, '2 years'],
    [0.4, '400 ms'],
    [1.5, '1500 ms'],
    [0.0001, 'under 1 ms'],
    [1e300, 'over 10,000 years'],
    [Number.POSITIVE_INFINITY, 'over 10,000 years'],
    [-5, 'minus 5 seconds'],
    [Number.NaN, 'an unknown time'],
  ])('%d is %s', (seconds, words) => {
    expect(span(seconds)).toBe(words)
  })

  test('rounds by no more than a twentieth', () => {
    const sizes: Record<string, number> = {
      ms: 0.001,
      second: 1,
      minute: 60,
      hour: 3600,
      day: 86_400,
      year: 31_557_600,
    }
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 3e11, noNaN: true }), (seconds) => {
        const [count = '', unit = ''] = span(seconds).split(' ')
        const said = Number(count) * (sizes[unit.replace(/(?<=.{3})s$/, '')] ?? Number.NaN)
        expect(Math.abs(said - seconds) / seconds).toBeLessThanOrEqual(0.0501)
      }),
    )
  })
})

describe('distance()', () => {
  test.each([
    [0, 'now'],
    [499, 'now'],
    [-499, 'now'],
    [-420_000, '7 minutes ago'],
    [172_800_000, 'in 2 days'],
    [1500, 'in 2 seconds'],
  ])('%d ms away is %s', (ms, words) => {
    expect(distance(1_773_151_662_000 + ms, 1_773_151_662_000)).toBe(words)
  })
})
