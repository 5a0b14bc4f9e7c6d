import { describe, expect, test } from 'vitest'
import { parseRetryAfter } from './retry-after.ts'

const now = Date.UTC(1994, 10, 6, 8, 49, 37)

describe('parseRetryAfter()', () => {
  test.each([
    ['120', 120_000, 'seconds'],
    ['0', 0, 'seconds'],
    ['120 ', 120_000, 'seconds'],
    ['007', 7000, 'seconds'],
    ['Sun, 06 Nov 1994 08:50:37 GMT', 60_000, 'date'],
    ['Sunday, 06-Nov-94 08:50:37 GMT', 60_000, 'date'],
    ['Sun Nov  6 08:50:37 1994', 60_000, 'date'],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0, 'date'],
  ])('reads %j', (value, afterMs, form) => {
    expect(parseRetryAfter(value, now)).toEqual({ afterMs, form })
  })

  test.each([
    '1.5',
    '-5',
    '+5',
    'soon',
    '',
    ' ',
    '1e3',
    '0x10',
    '1, 2',
    '5s',
    'Infinity',
    '1994-11-06T08:50:37Z',
    null,
  ])('is undefined for %j', (value) => expect(parseRetryAfter(value, now)).toBeUndefined())

  test('is undefined if the field is not there', () => expect(parseRetryAfter(undefined)).toBeUndefined())

  test('stays a safe number for any row of digits', () =>
    expect(parseRetryAfter('9'.repeat(400))).toEqual({ afterMs: Number.MAX_SAFE_INTEGER, form: 'seconds' }))

  test('counts from the clock if nothing else is given', () => {
    const { afterMs = 0 } = parseRetryAfter(new Date(Date.now() + 60_000).toUTCString()) ?? {}
    expect(afterMs).toBeGreaterThan(50_000)
    expect(afterMs).toBeLessThanOrEqual(60_000)
  })
})
