import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { text, uri } from './uri.ts'

describe('uri()', () => {
  test('leaves a URI as it is', () => {
    for (const same of ['/a/b?c=d&e=%20#f', 'https://[::1]:8080/', "/!$&'()*+,;=:@-._~", '', 'urn:a:b'])
      expect(uri(same)).toBe(same)
    expect(uri(new URL('https://a.example/é'))).toBe('https://a.example/%C3%A9')
  })
  test('encodes what no URI may hold', () => {
    expect(uri('/é/日本')).toBe('/%C3%A9/%E6%97%A5%E6%9C%AC')
    expect(uri('/a b')).toBe('/a%20b')
    expect(uri('/a\r\nset-cookie: x')).toBe('/a%0D%0Aset-cookie:%20x')
    expect(uri('/\u0000')).toBe('/%00')
    expect(uri('"<>\\^`{|}')).toBe('%22%3C%3E%5C%5E%60%7B%7C%7D')
  })
  test('replaces half a character', () => expect(uri('/\ud800')).toBe('/%EF%BF%BD'))
  test('gives visible ASCII for any text, and the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (given) => {
        expect(uri(given)).toMatch(/^[!-~]*$/)
        expect(uri(uri(given))).toBe(uri(given))
      }),
    )
  })
  test.each([undefined, null])('refuses %s', (given) => {
    expect(() => uri(given as never)).toThrow(TypeError)
    expect(() => text(given as never)).toThrow(TypeError)
  })
})
