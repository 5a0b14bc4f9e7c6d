import { describe, expect, test } from 'vitest'
import { Fields } from './fields.ts'

describe('Fields', () => {
  const fields = new Fields([
    ['Set-Cookie', 'a=1'],
    ['Vary', 'Accept'],
    ['set-cookie', 'b=2'],
    ['X-Empty', ''],
    ['VARY', 'Cookie'],
  ])

  test('finds a name in any case', () => {
    expect(fields.has('vary')).toBe(true)
    expect(fields.has('SET-COOKIE')).toBe(true)
    expect(fields.get('x-EMPTY')).toBe('')
  })

  test('does not take part of a name for the name', () => {
    expect(fields.has('cookie')).toBe(false)
    expect(fields.has('')).toBe(false)
  })

  test('gives the values of all lines of a name in their order', () => {
    expect(fields.all('Set-Cookie')).toEqual(['a=1', 'b=2'])
  })

  test('joins the lines of a name with a comma', () => {
    expect(fields.get('vary')).toBe('Accept, Cookie')
  })

  test('tells an absent field from an empty one', () => {
    expect(fields.get('x-empty')).toBe('')
    expect(fields.has('x-empty')).toBe(true)
    expect(fields.get('etag')).toBeNull()
    expect(fields.all('etag')).toEqual([])
  })

  test('keeps lines and names as they came', () => {
    expect(fields.lines.map(([name]) => name)).toEqual(['Set-Cookie', 'Vary', 'set-cookie', 'X-Empty', 'VARY'])
  })

  test('has no lines unless some are given', () => {
    expect(new Fields().lines).toEqual([])
  })
})
