import { expect, test } from 'vitest'
import { parseDate } from './date.ts'

const moment = Date.UTC(1994, 10, 6, 8, 49, 37)

test('the three forms of RFC 9110 §5.6.7 are one moment', () => {
  expect(parseDate('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(moment)
  expect(parseDate('Sunday, 06-Nov-94 08:49:37 GMT', new Date('2026-01-01'))).toBe(moment)
  expect(parseDate('Sun Nov  6 08:49:37 1994')).toBe(moment)
})

test('what is no HTTP date is refused', () => {
  for (const text of [
    '',
    'soon',
    '2026-01-01T00:00:00Z',
    'Sun, 06 Nov 1994 08:49:37 UTC',
    'Sun, 31 Feb 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 25:49:37 GMT',
  ]) {
    expect(parseDate(text), text).toBeNull()
  }
})

test('a two-digit year is at most 50 years ahead', () => {
  expect(new Date(parseDate('Sunday, 06-Nov-80 08:49:37 GMT', new Date('2026-01-01')) ?? 0).getUTCFullYear()).toBe(1980)
  expect(new Date(parseDate('Sunday, 06-Nov-70 08:49:37 GMT', new Date('2026-01-01')) ?? 0).getUTCFullYear()).toBe(2070)
})
