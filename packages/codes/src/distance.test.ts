import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance } from './distance.ts'

const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 8 })

describe('distance()', () => {
  test.each([
    ['the same word', 'found', 'found', 0],
    ['two empty words', '', '', 0],
    ['a letter wrong', 'found', 'fount', 1],
    ['a letter missing', 'forbiden', 'forbidden', 1],
    ['a letter too many', 'gonne', 'gone', 1],
    ['two letters swapped', 'fuond', 'found', 1],
    ['the first letter missing', 'ound', 'found', 1],
    ['nothing against two letters', '', 'ab', 2],
    ['two slips', 'unathorised', 'unauthorized', 2],
    ['two slips in one place', 'ca', 'abc', null],
    ['three slips', 'abcdef', 'abcxyz', null],
    ['words that differ much in length', 'a', 'abcd', null],
  ])('counts %s', (_, a, b, expected) => {
    expect(distance(a, b, 2)).toBe(expected)
  })

  test('is null over the most that is asked for', () => {
    expect(distance('abc', 'abx', 0)).toBeNull()
    expect(distance('abc', 'abc', 0)).toBe(0)
    expect(distance('abc', 'xyz', 3)).toBe(3)
  })

  test('is the same both ways, and 0 only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const away = distance(a, b, 8)
        expect(away).toBe(distance(b, a, 8))
        expect(away === 0).toBe(a === b)
        expect(away ?? 0).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  test('gives up early only where it must', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const away = distance(a, b, 20) ?? Number.NaN
        expect(distance(a, b, most)).toBe(away <= most ? away : null)
      }),
    )
  })
})
