import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { basic, bearer, challenge, challengeLines, listed, quote, token } from './challenge.ts'

describe('challenge()', () => {
  test('has its parameters in quotes', () => {
    expect(String(challenge('Digest', { realm: 'a "b" \\', nonce: 'x' }))).toBe(
      'Digest realm="a \\"b\\" \\\\", nonce="x"',
    )
  })
  test('leaves out what is undefined, and may have none', () => {
    expect(String(challenge('Negotiate'))).toBe('Negotiate')
    expect(String(challenge('X', { a: undefined }))).toBe('X')
  })
  test.each(['', 'a b', 'a,b', 'é', 'a\n'])('refuses the scheme %j', (scheme) => {
    expect(() => challenge(scheme)).toThrow(TypeError)
  })
  test.each(['a\r\nb', '\u0000', '日', '\u007f'])('refuses the value %j', (value) => {
    expect(() => challenge('X', { a: value })).toThrow(TypeError)
  })
  test('refuses the value of another type', () => {
    expect(() => challenge('X', { a: 5 as never })).toThrow('Cannot send "5"')
  })
})

describe('bearer()', () => {
  test('has an empty realm if nothing is said', () => expect(String(bearer())).toBe('Bearer realm=""'))
  test('has all of RFC 6750 and RFC 9728', () => {
    const all = bearer({
      realm: 'api',
      scope: 'read write',
      error: 'insufficient_scope',
      errorDescription: 'more',
      resourceMetadata: 'https://a.example/é',
    })
    expect(String(all)).toBe(
      'Bearer realm="api", scope="read write", error="insufficient_scope", error_description="more", resource_metadata="https://a.example/%C3%A9"',
    )
  })
})

describe('basic()', () => {
  test('asks for UTF-8', () => expect(String(basic('api'))).toBe('Basic realm="api", charset="UTF-8"'))
  test('refuses to go without a realm', () => {
    expect(() => basic(undefined as never)).toThrow(/^Cannot send/)
    expect(() => basic(7 as never)).toThrow(/^Cannot send/)
  })
})

describe('challengeLines()', () => {
  test('has a line for each', () => {
    expect(challengeLines(bearer())).toBe('Bearer realm=""')
    expect(challengeLines([bearer(), basic('a')])).toEqual(['Bearer realm=""', 'Basic realm="a", charset="UTF-8"'])
  })
  test.each([[[]], ['no token'], [undefined], [null], [{}], [[undefined]], [{ scheme: 'Bearer' }], [7]])(
    'refuses %j',
    (given) => expect(() => challengeLines(given as never)).toThrow(TypeError),
  )
})

test('listed() refuses what is no list', () => {
  expect(listed(['a', 'b'])).toBe('a, b')
  expect(listed([])).toBe('')
  for (const other of ['GET', undefined, null, {}, new Set(['a'])])
    expect(() => listed(other as never)).toThrow(/wanted a list/)
})

test('quote() can be read back, whatever is in it', () => {
  const octet = fc.integer({ min: 0x20, max: 0xff }).filter((code) => code !== 0x7f)
  fc.assert(
    fc.property(fc.array(octet), (codes) => {
      const text = String.fromCharCode(...codes)
      expect(quote(text).slice(1, -1).replace(/\\(.)/gs, '$1')).toBe(text)
      expect(quote(text)).toMatch(/^"(?:[^"\\]|\\.)*"$/s)
    }),
  )
})

test('token() takes all of RFC 9110 §5.6.2 and no more', () => {
  for (let code = 0; code < 300; code++) {
    const char = String.fromCharCode(code)
    if (/[A-Za-z0-9!#$%&'*+\-.^_`|~]/.test(char)) expect(token(char)).toBe(char)
    else expect(() => token(char)).toThrow(TypeError)
  }
})
