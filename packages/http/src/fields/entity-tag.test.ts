import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchesNone, matchesStrongly } from './entity-tag.ts'

describe('matchesNone()', () => {
  test.each([
    ['the same tag', '"a"', '"a"', true],
    ['another tag', '"b"', '"a"', false],
    ['a weak tag for a strong one', 'W/"a"', '"a"', true],
    ['a strong tag for a weak one', '"a"', 'W/"a"', true],
    ['two weak tags', 'W/"a"', 'W/"a"', true],
    ['the last of a list', '"x", W/"y","a"', '"a"', true],
    ['none of a list', '"x", "y"', '"a"', false],
    ['a tag with a comma', '"x", "a,b"', '"a,b"', true],
    ['a part of a tag with a comma', '"a,b"', '"a"', false],
    ['a comma alone', '","', '","', true],
    ['the gap between two tags', '"a","b"', '","', false],
    ['the empty tag', '""', '""', true],
    ['case that differs', '"A"', '"a"', false],
    ['a star', ' * ', '"a"', true],
    ['a star among tags', '"b", *', '"a"', false],
    ['a tag without quotes', 'a', '"a"', false],
    ['a tag that is not closed', '"a', '"a"', false],
    ['an empty field', '', '"a"', false],
    ['a current tag without quotes', '"a"', 'a', false],
  ])('with %s: %s against %s is %s', (_, field, current, expected) => {
    expect(matchesNone(field, current)).toBe(expected)
  })

  test('finds any tag in any list that holds it', () => {
    const tag = fc.string({ unit: fc.constantFrom(...'ab,;*/!Wé') }).map((opaque) => `"${opaque}"`)
    const weak = fc.constantFrom('', 'W/')
    fc.assert(
      fc.property(fc.array(fc.tuple(weak, tag), { minLength: 1 }), weak, (list, prefix) => {
        const field = list.map(([w, t]) => w + t).join(', ')
        for (const [, current] of list) expect(matchesNone(field, prefix + current)).toBe(true)
        expect(matchesNone(field, '"not-in-the-list"')).toBe(false)
      }),
    )
  })
})

describe('matchesStrongly()', () => {
  test.each([
    ['the same tag', '"a"', '"a"', true],
    ['one of several', '"b", "a"', '"a"', true],
    ['any', '*', 'W/"a"', true],
    ['another tag', '"b"', '"a"', false],
    // RFC 9110 §8.8.3.2: a weak tag equals none, not even itself.
    ['a weak tag against itself', 'W/"a"', 'W/"a"', false],
    ['a weak tag in the field', 'W/"a"', '"a"', false],
    ['a weak tag that is current', '"a"', 'W/"a"', false],
  ])('with %s: %s against %s is %s', (_, field, current, expected) => {
    expect(matchesStrongly(field, current)).toBe(expected)
  })
})
