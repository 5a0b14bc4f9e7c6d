import { describe, expect, test } from 'vitest'
import { counted, inWords, octets, percent, seconds, whole } from './figures.ts'
import { duration, isOneDay, moment } from './moments.ts'

describe('figures', () => {
  test('big numbers have narrow spaces that do not break', () => {
    expect(whole(924708)).toBe('924\u202f708')
    expect(whole(999)).toBe('999')
    expect(whole(6080751)).toBe('6\u202f080\u202f751')
  })
  test('a small part is not nothing, and nearly all is not all', () => {
    expect([0, 0.00001, 0.0006, 0.001, 0.726, 0.9999, 1].map(percent)).toEqual([
      '0',
      '<0.01',
      '0.06',
      '0.1',
      '72.6',
      '>99.9',
      '100',
    ])
  })
  test('octets and seconds have two figures and a unit', () => {
    expect([0, 999, 1000, 41_234, 1_073_741_922, 148e9].map(octets)).toEqual(
      ['0 B', '999 B', '1.0 kB', '41 kB', '1.1 GB', '148 GB'].map((text) => text.replace(' ', '\u00a0')),
    )
    expect([0.0000005, 0.0021, 0.12, 2.44, 31].map(seconds)).toEqual(
      ['1 µs', '2.1 ms', '120 ms', '2.4 s', '31 s'].map((text) => text.replace(' ', '\u00a0')),
    )
  })
  test('counts agree with their noun', () => {
    expect(counted(1, 'line')).toBe('1\u00a0line')
    expect(counted(2000, 'line')).toBe('2\u202f000\u00a0lines')
    expect([inWords(3), inWords(23)]).toEqual(['Three', '23'])
  })
})

describe('moments', () => {
  const at = (text: string) => Date.parse(text)
  test('a day that ends at midnight is one day', () => {
    expect(isOneDay(at('2026-03-10T00:00Z'), at('2026-03-11T00:00Z'))).toBe(true)
    expect(isOneDay(at('2026-03-10T23:59Z'), at('2026-03-11T00:01Z'))).toBe(false)
  })
  test('a time has its day where it may be another one', () => {
    expect(moment(at('2026-03-10T16:45Z'), true)).toBe('16:45')
    expect(moment(at('2026-03-10T16:45Z'), false)).toBe('10 Mar, 16:45')
  })
  test('durations are told in the unit that fits', () => {
    const told = [45, 60, 200, 4000].map((minutes) => duration(minutes * 60_000).replaceAll('\u00a0', ' '))
    expect(told).toEqual(['45 min', '1 h', '3 h 20 min', '3 days'])
  })
})
