import { describe, expect, test } from 'vitest'
import { limitFields } from './limits.ts'

describe('limitFields()', () => {
  test('has what is left and what the policy is', () => {
    expect(
      limitFields([
        { name: 'peruser', remaining: 0, resetSeconds: 30, quota: 100, windowSeconds: 60, unit: 'requests' },
      ]),
    ).toEqual({ ratelimit: '"peruser";r=0;t=30', 'ratelimit-policy': '"peruser";q=100;w=60;qu="requests"' })
  })
  test('leaves out the field that has nothing', () => {
    expect(limitFields([])).toEqual({})
    expect(limitFields([{ name: 'a' }])).toEqual({})
    expect(limitFields([{ name: 'a', quota: 5 }])).toEqual({ 'ratelimit-policy': '"a";q=5' })
  })
  test('has more than one limit in one field', () => {
    expect(
      limitFields([
        { name: 'a', remaining: 1 },
        { name: 'b', remaining: 2 },
      ]),
    ).toEqual({
      ratelimit: '"a";r=1, "b";r=2',
    })
  })
  test('rounds so that nobody comes too early', () => {
    expect(limitFields([{ name: 'a', remaining: 0.9, resetSeconds: 1.1 }])).toEqual({ ratelimit: '"a";r=0;t=2' })
    expect(limitFields([{ name: 'a', remaining: -3 }])).toEqual({ ratelimit: '"a";r=0' })
  })
  test('has the key as octets', () => {
    expect(limitFields([{ name: 'a', remaining: 1, partitionKey: 'é' }])).toEqual({
      ratelimit: `"a";r=1;pk=:${Buffer.from('é').toString('base64')}:`,
    })
    expect(limitFields([{ name: 'a', remaining: 1, partitionKey: '\ud800' }]).ratelimit).toMatch(/;pk=:77\+9:$/)
  })
  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])('refuses %s', (amount) => {
    expect(() => limitFields([{ name: 'a', remaining: amount }])).toThrow(RangeError)
    expect(() => limitFields([{ name: 'a', quota: amount }])).toThrow(RangeError)
  })
  test.each(['é', 'a\nb', undefined])('refuses the name %j', (name) => {
    expect(() => limitFields([{ name: name as string, remaining: 1 }])).toThrow(/^Cannot send/)
  })
})
