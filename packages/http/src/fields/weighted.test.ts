import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWeighted } from './weighted.ts'

const pairs = (field: string) => parseWeighted(field).map(({ value, weight }) => [value, weight])

describe('parseWeighted()', () => {
  test('keeps the order of the list, whatever the weights', () => {
    expect(pairs('de;q=0.5, en, fr;q=0.8')).toEqual([
      ['de', 0.5],
      ['en', 1],
      ['fr', 0.8],
    ])
  })

  test('takes spaces and tabs around every separator', () => {
    expect(pairs(' a ;\tq=0.5\t,\tb ; q = 0.25 ')).toEqual([
      ['a', 0.5],
      ['b', 0.25],
    ])
  })

  test('makes values and parameters lower case', () => {
    const [range] = parseWeighted('Text/HTML;Level="ONE";Q=0.5')
    expect(range?.value).toBe('text/html')
    expect(range?.weight).toBe(0.5)
    expect([...(range?.parameters ?? [])]).toEqual([['level', 'one']])
  })

  test('skips empty members', () => {
    expect(pairs(',, a ,,b,')).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect(parseWeighted('')).toEqual([])
    expect(parseWeighted(' , ;q=1')).toEqual([])
  })

  test.each(['0', '0.', '0.0', '0.001', '0.999', '1', '1.', '1.000'])('reads the weight %s', (q) => {
    expect(pairs(`a;q=${q}`)).toEqual([['a', Number(q)]])
  })

  test.each(['', '2', '-1', '1.001', '0.1234', '.5', 'x', '1e0'])('drops a member with the weight "%s"', (q) => {
    expect(pairs(`a;q=${q}, b`)).not.toContainEqual(['a', expect.anything()])
    expect(pairs(`a;q=${q}, b`)).toContainEqual(['b', 1])
  })

  test('takes commas and semicolons in quotes for text', () => {
    const [range, next] = parseWeighted('a/b;title="x, y; q=0 \\" z";q=0.5, c/d')
    expect(range?.parameters.get('title')).toContain('x, y; q=0')
    expect(range?.weight).toBe(0.5)
    expect(next?.value).toBe('c/d')
  })

  test('reads a parameter that stands after the weight (RFC 9110 §12.5.1)', () => {
    const [range] = parseWeighted('text/html;q=0.5;level=1')
    expect(range?.parameters.get('level')).toBe('1')
    expect(range?.weight).toBe(0.5)
  })

  test('does not take a semicolon without a parameter for one (RFC 9110 §5.6.6)', () => {
    expect(parseWeighted('text/html;')[0]?.parameters.size).toBe(0)
    expect(parseWeighted('text/html; ;q=0.5')).toMatchObject([{ value: 'text/html', weight: 0.5 }])
  })

  test('never throws, and every weight is from 0 to 1', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aq=;,"\\ \t/*01.é'), maxLength: 60 })
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (field) => {
        for (const { value, weight } of parseWeighted(field)) {
          expect(value).not.toBe('')
          expect(weight).toBeGreaterThanOrEqual(0)
          expect(weight).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
