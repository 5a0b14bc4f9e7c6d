import { expect, test } from 'vitest'
import { parseRetryAfter } from './retry-after.ts'

const now = new Date('2026-03-10T14:07:42Z')

test('seconds and dates are read, 0 is legal', () => {
  expect(parseRetryAfter('120', now)).toBe(120)
  expect(parseRetryAfter('0', now)).toBe(0)
  expect(parseRetryAfter('Tue, 10 Mar 2026 14:08:42 GMT', now)).toBe(60)
  expect(parseRetryAfter('Tue, 10 Mar 2026 14:00:00 GMT', now)).toBe(0)
})

test('anything else is refused', () => {
  for (const value of ['soon', '1.5', '-5', '', '10s', '2026-03-10'])
    expect(parseRetryAfter(value, now), value).toBeNull()
})
