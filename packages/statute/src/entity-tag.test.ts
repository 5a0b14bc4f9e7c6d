import { describe, expect, expectTypeOf, test } from 'vitest'
import { type EntityTag, entityTag } from './entity-tag.ts'

describe('entityTag()', () => {
  test('puts the quotes', () => {
    expect(entityTag('v1')).toBe('"v1"')
    expect(entityTag('v1', { weak: true })).toBe('W/"v1"')
    expect(entityTag('')).toBe('""')
    expectTypeOf(entityTag('v1')).toEqualTypeOf<EntityTag>()
  })
  test('keeps quotes that are there', () => {
    expect(entityTag('"v1"')).toBe('"v1"')
    expect(entityTag('W/"v1"')).toBe('W/"v1"')
    expect(entityTag('"v1"', { weak: true })).toBe('W/"v1"')
  })
  test.each(['a"b', 'a b', 'a\nb', '"a\r\nb"', '\u0000', '日本', '"', 'W/"', '\u007f'])('refuses %j', (value) => {
    expect(() => entityTag(value)).toThrow(TypeError)
  })
  test.each([undefined, null, 7, {}])('refuses %s, weak or not', (value) => {
    expect(() => entityTag(value as never)).toThrow(/^Cannot send/)
    expect(() => entityTag(value as never, { weak: true })).toThrow(/^Cannot send/)
  })
})
