import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentDecode, percentEncode, readUrl } from './url.ts'

describe('percentDecode()', () => {
  test.each([
    ['a%20b', 'a b'],
    ['caf%C3%A9', 'café'],
    ['%f0%9f%99%82', '🙂'],
    ['100%', '100%'],
    ['%zz%4', '%zz%4'],
    ['%41%ff', 'A%ff'],
    ['%c3%a9%c3', 'é%c3'],
    ['%c3%a9%a9', 'é%a9'],
    ['%c0%af', '%c0%af'],
    ['%ed%a0%80', '%ed%a0%80'],
    ['a+b', 'a+b'],
  ])('%s is %s', (text, plain) => {
    expect(percentDecode(text)).toBe(plain)
  })

  test('a plus is a space in forms, an escaped one is a plus', () => {
    expect(percentDecode('a+b%2Bc', true)).toBe('a b+c')
  })

  test('takes off what percentEncode() puts on, for every well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(percentDecode(percentEncode(text))).toBe(text)
      }),
    )
  })
})

test('percentEncode() leaves only what RFC 3986 leaves unreserved, and replaces half a pair', () => {
  expect(percentEncode("AZaz09-._~ !'()*/?&=+%é")).toBe('AZaz09-._~%20%21%27%28%29%2A%2F%3F%26%3D%2B%25%C3%A9')
  expect(percentEncode('a\ud800b\udc00')).toBe('a%EF%BF%BDb%EF%BF%BD')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(percentEncode(text)).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/)
    }),
  )
})

describe('readUrl()', () => {
  const rows = (text: string) => readUrl(text).parts.map(({ name, value }) => [name, value])

  test('names the parts of a URL, decoded', () => {
    const { parts } = readUrl('https://ann:secret@api.example:8443/caf%C3%A9/1?q=a+b%2B&empty&=x&n=a=b#top%20of')
    expect(parts).toEqual([
      { name: 'scheme', value: 'https' },
      { name: 'user', value: 'ann', note: 'credentials in a URL end up in logs' },
      { name: 'host', value: 'api.example' },
      { name: 'port', value: '8443' },
      { name: 'path', value: '/café/1' },
      { name: 'q', value: 'a b+' },
      { name: 'empty', value: '' },
      { name: '', value: 'x' },
      { name: 'n', value: 'a=b' },
      { name: 'fragment', value: 'top of', note: 'never sent to the server' },
    ])
  })

  test('an address of IPv6 keeps its brackets', () => {
    expect(rows('http://[::1]:80/')).toEqual([
      ['scheme', 'http'],
      ['host', '[::1]'],
      ['port', '80'],
      ['path', '/'],
    ])
  })

  test('a query string alone, with or without its question mark, and a path', () => {
    const wanted = [
      ['a', '1'],
      ['b', 'x y'],
    ]
    expect(rows('a=1&b=x+y')).toEqual(wanted)
    expect(rows('?a=1&b=x%20y')).toEqual(wanted)
    expect(rows('/search?a=1&b=x+y')).toEqual([['path', '/search'], ...wanted])
  })

  test.each(['hello%20world', 'why? yes', '100%25 sure', ''])('%j has no parts', (text) => {
    expect(rows(text)).toEqual([])
  })

  test('what was encoded twice is noticed where it stands', () => {
    const { twice, parts } = readUrl('https://x.example/?ok=a%20b&bad=a%2520b')
    expect(twice).toBe(true)
    expect(parts.slice(-2)).toEqual([
      { name: 'ok', value: 'a b' },
      { name: 'bad', value: 'a%20b', note: 'encoded twice: a b' },
    ])
    expect(readUrl('caf%25C3%25A9')).toMatchObject({ decoded: 'caf%C3%A9', twice: true })
  })

  test('a URL inside a URL, a bare percent sign and a broken escape were not', () => {
    expect(readUrl('/login?next=https%3A%2F%2Fx.example%2F%3Fq%3Da%2520b').twice).toBe(false)
    expect(readUrl('50%25').twice).toBe(false)
    expect(readUrl('50%25ff').twice).toBe(false)
    expect(readUrl('%ff%41').twice).toBe(false)
    expect(readUrl('a%20b').twice).toBe(false)
  })

  test('a long text is decoded to its end', () => {
    expect(readUrl('%41'.repeat(200_000))).toEqual({ decoded: 'A'.repeat(200_000), twice: false, parts: [] })
  })
})
