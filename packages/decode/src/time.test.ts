import { describe, expect, test } from 'vitest'
import { type ReadTime, readTime } from './time.ts'

const now = new Date('2026-03-10T14:14:42Z')
const wanted = Date.UTC(2026, 2, 10, 14, 7, 42)
const read = (text: string, bare = false) => readTime(text, { now, zone: 'Europe/Berlin', bare })

describe('readTime()', () => {
  test.each<[string, ReadTime['form'], number]>([
    ['1773151662', 'Unix seconds', 0],
    ['1773151662.25', 'Unix seconds', 250],
    ['1773151662.1', 'Unix seconds', 100],
    ['1773151662123', 'Unix milliseconds', 123],
    ['1773151662123.456', 'Unix milliseconds', 123],
    ['1773151662123456', 'Unix microseconds', 123],
    ['1773151662123456789', 'Unix nanoseconds', 123],
    ['2026-03-10T14:07:42Z', 'ISO 8601', 0],
    ['2026-03-10t14:07:42z', 'ISO 8601', 0],
    ['2026-03-10T14:07:42.123456789Z', 'ISO 8601', 123],
    ['2026-03-10 14:07:42,290 +0000', 'ISO 8601', 290],
    ['2026-03-10 15:07:42 +0100', 'ISO 8601', 0],
    ['2026-03-10T15:07:42+01:00', 'ISO 8601', 0],
    ['2026-03-10T09:07:42-05', 'ISO 8601', 0],
    ['2026-03-10T08:37:42-05:30', 'ISO 8601', 0],
    ['2026-03-10 14:07:42 UTC', 'ISO 8601', 0],
    ['2026-03-10 14:07:42.5 +0000 UTC', 'ISO 8601', 500],
    ['20260310T140742Z', 'ISO 8601', 0],
    ['Tue, 10 Mar 2026 14:07:42 GMT', 'HTTP date', 0],
    ['Tuesday, 10-Mar-26 14:07:42 GMT', 'HTTP date', 0],
    ['Tue Mar 10 14:07:42 2026', 'HTTP date', 0],
    ['Tue, 10 Mar 2026 16:07:42 +0200', 'email date', 0],
    ['10 Mar 2026 14:07:42 UTC', 'email date', 0],
    ['10/Mar/2026:16:07:42 +0200', 'access log time', 0],
    ['[10/Mar/2026:09:07:42 -0500]', 'access log time', 0],
    [' 1773151662\n', 'Unix seconds', 0],
  ])('%s is %s', (text, form, more) => {
    const time = read(text)
    expect([time?.form, (time?.ms ?? 0) - wanted, time?.note]).toEqual([form, more, undefined])
  })

  test('says it in UTC, by the clock of the zone, and how far it is from now', () => {
    expect(read('1773151662')).toEqual({
      form: 'Unix seconds',
      ms: wanted,
      utc: '2026-03-10 14:07:42 UTC',
      local: '2026-03-10 15:07:42 GMT+1',
      distance: '7 minutes ago',
    })
  })

  test('a time of day without a zone is taken for UTC, and says so', () => {
    for (const text of ['2026-03-10T14:07:42', '2026-03-10 14:07:42', '2026/03/10 14:07:42', '10/Mar/2026:14:07:42']) {
      expect(read(text), text).toMatchObject({ ms: wanted, note: 'no zone is given, so it is taken for UTC' })
    }
    expect(read('2026-03-10T14:07')?.ms).toBe(wanted - 42_000)
    expect(read('2026-03-10')).toMatchObject({ ms: Date.UTC(2026, 2, 10) })
    expect(read('2026-03-10')).not.toHaveProperty('note')
  })

  test('a leap second and a leap day are read', () => {
    expect(read('2016-12-31T23:59:60Z')?.ms).toBe(Date.UTC(2017, 0, 1))
    expect(read('2024-02-29')?.ms).toBe(Date.UTC(2024, 1, 29))
  })

  test.each([
    '',
    'soon',
    '2026-02-30',
    '2026-02-29T00:00:00Z',
    '2026-13-01',
    '2026-00-10',
    '2026-03-10T24:00:00Z',
    '2026-03-10T14:60:00Z',
    '31/Apr/2026:13:55:36 +0200',
    '10/Mai/2026:13:55:36 +0200',
    '0071-01-01',
    '1969-12-31',
    '2200-01-01',
    '9999999999',
    '12345678901',
    '12345678901234',
    '12345',
    '-1773151662',
    '1e9',
    `1773151662${' '.repeat(5)}x`,
    `${'1'.repeat(100)}`,
  ])('%j is no time', (text) => {
    expect(read(text)).toBeNull()
  })

  test('every whole number is a time where somebody says so', () => {
    expect(read('0', true)).toMatchObject({ form: 'Unix seconds', ms: 0, utc: '1970-01-01 00:00:00 UTC' })
    expect(read('86400', true)?.utc).toBe('1970-01-02 00:00:00 UTC')
    expect(read('99999999999', true)).toMatchObject({ form: 'Unix milliseconds', utc: '1973-03-03 09:46:39.999 UTC' })
    expect(read('12345678901234', true)).toBeNull()
  })
})
