import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64 } from './base64.ts'

test('reads base64 and base64url, with and without padding', () => {
  expect(fromBase64('w6k_Pz4-')).toBe('é??>>')
  expect(fromBase64('w6k/Pz4+')).toBe('é??>>')
  expect(fromBase64('YQ==')).toBe('a')
  expect(fromBase64('YQ')).toBe('a')
})

test('is null for what is no base64, and for bytes that are no text', () => {
  for (const text of ['', '=', 'a', 'abcde', 'a b', 'YQ=a', 'YQ===', '_w', 'gICA', '•']) {
    expect(fromBase64(text), text).toBeNull()
  }
})

test('gives back every well-formed text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      expect(fromBase64(Buffer.from(text, 'utf8').toString('base64'))).toBe(text)
      expect(fromBase64(Buffer.from(text, 'utf8').toString('base64url'))).toBe(text)
    }),
  )
})
