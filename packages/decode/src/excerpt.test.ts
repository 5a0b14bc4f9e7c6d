import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptAt } from './excerpt.ts'

test('gives the line around a place', () => {
  expect(excerptAt('one\ntwo three\nfour', 8)).toEqual({ before: 'two ', at: 't', after: 'hree' })
  expect(excerptAt('one\r\ntwo\r\n', 3)).toEqual({ before: 'one', at: '', after: '' })
})

test('at the end of a line or of the text there is nothing to show', () => {
  expect(excerptAt('one\ntwo', 3)).toEqual({ before: 'one', at: '', after: '' })
  expect(excerptAt('one\ntwo', 7)).toEqual({ before: 'two', at: '', after: '' })
  expect(excerptAt('', 0)).toEqual({ before: '', at: '', after: '' })
})

test('tabs are spaces and control characters pictures, a pair stays whole', () => {
  expect(excerptAt('\t\u001b🙂x', 2)).toEqual({ before: ' ␛', at: '🙂', after: 'x' })
})

test('a long line is cut on both sides, and the place is in it', () => {
  const text = `${'a'.repeat(500)}!${'b'.repeat(500)}`
  const { before, at, after } = excerptAt(text, 500, 40)
  expect([before.at(0), at, after.at(-1)]).toEqual(['…', '!', '…'])
  expect(before.length + at.length + after.length).toBeLessThanOrEqual(40)
})

test('the place is always shown', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\n', 'bb', ' '), maxLength: 300 }),
      fc.nat(300),
      fc.integer({ min: 12, max: 100 }),
      (text, place, width) => {
        const offset = Math.min(place, text.length)
        const { before, at, after } = excerptAt(text, offset, width)
        expect(at).toBe(text[offset] === '\n' ? '' : (text[offset] ?? ''))
        expect((before + at + after).length).toBeLessThanOrEqual(width)
      },
    ),
  )
})
