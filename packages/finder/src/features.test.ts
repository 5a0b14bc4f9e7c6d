import { describe, expect, test } from 'vitest'
import { features, readNumbers, stem, tokens } from './features.ts'

describe('readNumbers()', () => {
  test.each([
    ['returns 500 instead of 413', ['500 got', '413 want']],
    ['return 404 instead of 500', ['404 want', '500 got']],
    ['fix: return a 409 when the name is taken', ['409 want']],
    ['should be 201, not 200', ['201 want', '200 got']],
    ['we get HTTP500 when the body is empty', ['500 got']],
    ['what does 404 mean', ['404 num']],
    ['the 404s are cached', ['404 num']],
    ['100% done, version 1.404, 500ms, id 4040, 1200', []],
  ])('%s', (text, wanted) => {
    expect(readNumbers(text).map(({ number, part }) => `${number} ${part}`)).toEqual(wanted)
  })
})

test('stem() takes endings off, and the same off all forms of a word', () => {
  for (const forms of [
    ['validation', 'validated', 'validating'],
    ['register', 'registered', 'registering', 'registers'],
    ['retry', 'retries', 'retried'],
  ]) {
    expect(new Set(forms.map(stem)).size, forms.join()).toBe(1)
  }
  expect(stem('get')).toBe('get')
})

test('tokens() takes names apart, spells out what is shortened, and says the part of a number', () => {
  expect(tokens("DuplicateKeyException isn't caught")).toEqual(
    ['duplicat', 'key', 'exception', 'is', 'not', 'caught'].map(stem),
  )
  expect(tokens('returns 500')).toEqual(['return', 'got5xx', 'got500'])
})

test('features() are bounded, whatever the text', () => {
  expect(features(Array.from({ length: 5000 }, (_, i) => `wörd${i}xyz`).join(' ')).size).toBeLessThanOrEqual(400)
  expect(features('').size).toBe(0)
})
