import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTime } from './time.ts'
import { local, timeForms, utc } from './write-time.ts'

describe('utc()', () => {
  test('has milliseconds only if there are any', () => {
    expect(utc(1_773_151_662_000)).toBe('2026-03-10 14:07:42 UTC')
    expect(utc(1_773_151_662_042)).toBe('2026-03-10 14:07:42.042 UTC')
    expect(utc(-62_135_596_800_000)).toBe('0001-01-01 00:00:00 UTC')
  })

  test('says so where the calendar ends', () => {
    expect([1e300, Number.POSITIVE_INFINITY, -1e300, Number.NaN].map(utc)).toEqual([
      'after the year 9999',
      'after the year 9999',
      'before the year 1',
      'no time',
    ])
  })
})

test('local() names the zone by its offset, and UTC by its name', () => {
  const summer = Date.UTC(2026, 6, 1, 12)
  expect(local(summer, 'Europe/Berlin')).toBe('2026-07-01 14:00:00 GMT+2')
  expect(local(summer, 'Asia/Kolkata')).toBe('2026-07-01 17:30:00 GMT+5:30')
  expect(local(summer, 'UTC')).toBe('2026-07-01 12:00:00 UTC')
})

describe('timeForms()', () => {
  test('writes a moment in every form', () => {
    const now = new Date('2026-03-10T14:14:42Z')
    const rows = timeForms(1_773_151_662_000, { now, zone: 'America/New_York' })
    expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual({
      UTC: '2026-03-10 14:07:42 UTC',
      local: '2026-03-10 10:07:42 GMT-4',
      'from now': '7 minutes ago',
      'ISO 8601': '2026-03-10T14:07:42Z',
      'HTTP date': 'Tue, 10 Mar 2026 14:07:42 GMT',
      'access log': '10/Mar/2026:14:07:42 +0000',
      'Unix seconds': '1773151662',
      'Unix milliseconds': '1773151662000',
      'Unix microseconds': '1773151662000000',
      'Unix nanoseconds': '1773151662000000000',
    })
  })

  test('nought is nought in every unit', () => {
    expect(
      timeForms(0)
        .filter(({ name }) => name.startsWith('Unix'))
        .map(({ value }) => value),
    ).toEqual(['0', '0', '0', '0'])
  })

  test('what it writes is read back as the same moment', () => {
    const from1974to2199 = fc.integer({ min: 126_230_400_000, max: 7_258_118_399_999 })
    fc.assert(
      fc.property(from1974to2199, (ms) => {
        for (const { name, value } of timeForms(ms)) {
          if (name === 'local' || name === 'from now') continue
          const whole = /HTTP|log|seconds$/.test(name) && !/milli|micro|nano/.test(name)
          expect([name, readTime(value)?.ms]).toEqual([name, whole ? ms - (ms % 1000) : ms])
        }
      }),
    )
  })
})
