import { describe, expect, test } from 'vitest'
import { httpDate, retryAfterField } from './delay.ts'
import { parseDate } from './generated/date.ts'

describe('retryAfterField()', () => {
  test('is whole seconds, rounded up', () => {
    expect([0, 30, 0.001, 1.5].map(retryAfterField)).toEqual(['0', '30', '1', '2'])
  })
  test('is a date of whole seconds, rounded up', () => {
    expect(retryAfterField(new Date('2026-11-06T08:49:36.001Z'))).toBe('Fri, 06 Nov 2026 08:49:37 GMT')
  })
  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e300, undefined, null, '5', '', true, {}, [], new Date('x')])(
    'refuses %s',
    (delay) => expect(() => retryAfterField(delay as never)).toThrow(RangeError),
  )
})

describe('httpDate()', () => {
  test('is what RFC 9110 §5.6.7 has', () => {
    expect(httpDate(new Date('1994-11-06T08:49:37Z'))).toBe('Sun, 06 Nov 1994 08:49:37 GMT')
    const early = new Date('0099-01-02T03:04:05Z')
    expect(parseDate(httpDate(new Date('2099-01-02T03:04:05Z')))).toBe(Date.UTC(2099, 0, 2, 3, 4, 5))
    expect(httpDate(early)).toMatch(/ Jan 0099 /)
  })
  test.each([new Date('x'), new Date(8.64e15), new Date(-1e15)])('refuses %s', (date) => {
    expect(() => httpDate(date)).toThrow(RangeError)
  })
})
