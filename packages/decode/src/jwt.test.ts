import { describe, expect, test } from 'vitest'
import { type JwtOptions, jwtPattern, readJwt, whyNoJwt } from './jwt.ts'

const at = (clock: string) => new Date(`2026-03-10T${clock}Z`)
const seconds = (clock: string) => at(clock).getTime() / 1000
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (payload: object, header: object = { alg: 'RS256', typ: 'JWT' }, signature = 'c2lnbmF0dXJl') =>
  `${part(header)}.${part(payload)}.${signature}`
const now = at('14:14:42')
const read = (payload: object, options: JwtOptions = {}) => readJwt(token(payload), { now, ...options })
const rowOf = (payload: object, name: string, options: JwtOptions = {}) =>
  read(payload, options)?.payloadRows.find((row) => row.name === name)

describe('readJwt()', () => {
  test('takes a token apart', () => {
    const jwt = readJwt(token({ sub: 'ann', iss: 'https://id.example', roles: ['a', 1] }), { now })
    expect(jwt).toMatchObject({
      header: { alg: 'RS256', typ: 'JWT' },
      payload: { sub: 'ann', roles: ['a', 1] },
      problem: null,
      standing: 'It names no time at which it expires',
      headerRows: [
        { name: 'alg', value: 'RS256', note: 'not verified' },
        { name: 'typ', value: 'JWT' },
      ],
      payloadRows: [
        { name: 'sub', value: 'ann', note: 'whom it is about' },
        { name: 'iss', value: 'https://id.example', note: 'who issued it' },
        { name: 'roles', value: '["a",1]' },
      ],
      signature: '12 characters, not shown',
    })
    expect(jwt?.rows.map(({ name }) => name)).toEqual(['alg', 'sub', 'iss', 'roles'])
    expect(JSON.stringify(jwt)).not.toContain('c2lnbmF0dXJl')
  })

  test('as it stands in a field, with a terminal’s line breaks, or with its padding', () => {
    const text = token({ sub: 'ann' })
    for (const form of [
      `Bearer ${text}`,
      `authorization: bearer ${text}`,
      `\n ${text} \n`,
      text.replace('.', '\n .'),
    ]) {
      expect(readJwt(form)?.payload, form).toEqual({ sub: 'ann' })
    }
    const padded = `${Buffer.from('{"a":1}').toString('base64')}.${Buffer.from('{"b":22}').toString('base64')}.`
    expect(padded).toContain('=')
    expect(readJwt(padded)?.payload).toEqual({ b: 22 })
  })
})

describe('the times of a token', () => {
  test('expired, held against now', () => {
    const jwt = read({ exp: seconds('14:07:42') })
    expect(jwt).toMatchObject({ problem: 'expired 7 minutes ago', standing: 'Expired 7 minutes ago' })
    expect(rowOf({ exp: seconds('14:07:42') }, 'exp')).toEqual({
      name: 'exp',
      value: '2026-03-10 14:07:42 UTC',
      note: 'expired 7 minutes ago',
    })
  })

  test('expired at the very moment that exp names (RFC 7519 §4.1.4), not before', () => {
    expect(read({ exp: seconds('14:14:42') })?.problem).toBe('expired just now')
    expect(read({ exp: seconds('14:14:43') })).toMatchObject({ problem: null, standing: 'Good for another 1 second' })
    expect(read({ exp: seconds('14:14:42') + 0.25 })?.problem).toBeNull()
  })

  test('expired, held against the answer’s Date', () => {
    const exp = seconds('14:07:42')
    expect(read({ exp }, { answeredAt: at('14:10:42') })?.problem).toBe('expired 3 minutes before this answer')
    expect(read({ exp }, { answeredAt: at('14:07:42') })?.problem).toBe('expired just before this answer')
    const good = read({ exp }, { answeredAt: at('14:05:42') })
    expect(good).toMatchObject({ problem: null, standing: 'Expired 7 minutes ago, after this answer' })
    expect(rowOf({ exp }, 'exp', { answeredAt: at('14:05:42') })?.note).toBe('7 minutes ago')
  })

  test('not valid yet', () => {
    const nbf = seconds('14:24:42')
    expect(read({ nbf })?.problem).toBe('not valid until 10 minutes from now')
    expect(read({ nbf }, { answeredAt: at('14:14:42') })?.problem).toBe('not valid until 10 minutes after this answer')
    expect(read({ nbf: seconds('14:14:42') })?.problem).toBeNull()
    expect(rowOf({ nbf }, 'nbf')).toMatchObject({ note: 'not valid until 10 minutes from now' })
  })

  test('not valid yet at the answer, and expired since: the answer counts', () => {
    const times = { nbf: seconds('14:05:00'), exp: seconds('14:10:00') }
    expect(read(times, { answeredAt: at('14:00:00') })?.problem).toBe('not valid until 5 minutes after this answer')
  })

  test('good, and for how long', () => {
    const times = { iat: seconds('14:00:00'), exp: seconds('15:00:00') }
    expect(read(times)).toMatchObject({ problem: null, standing: 'Good for another 45 minutes' })
    expect(rowOf(times, 'iat')?.note).toBe('good for 1 hour')
    expect(rowOf(times, 'exp')?.note).toBe('in 45 minutes')
    expect(rowOf({ iat: seconds('14:00:00'), exp: seconds('13:00:00') }, 'iat')?.note).toBe('15 minutes ago')
  })

  test('milliseconds where seconds belong never expire', () => {
    const exp = seconds('14:07:42') * 1000
    expect(read({ exp })).toMatchObject({
      problem: null,
      standing: 'Its time of expiry is in milliseconds, so it never expires',
    })
    expect(rowOf({ exp }, 'exp')).toEqual({
      name: 'exp',
      value: String(exp),
      note: 'milliseconds; RFC 7519 wants seconds, and so it never expires',
    })
    expect(rowOf({ nbf: exp }, 'nbf')?.note).toBe('milliseconds; RFC 7519 wants seconds')
    expect(read({ nbf: exp })?.problem).toBeNull()
  })

  test('a time that is no number', () => {
    expect(rowOf({ exp: '1773151662' }, 'exp')?.note).toBe('no number; RFC 7519 wants seconds')
    expect(read({ exp: '1773151662' })?.standing).toBe('Its time of expiry is no number')
    expect(rowOf({ iat: null }, 'iat')).toEqual({
      name: 'iat',
      value: 'null',
      note: 'no number; RFC 7519 wants seconds',
    })
  })

  test('times beyond any calendar are read and not thrown at', () => {
    for (const exp of [-1e300, -62_135_596_800, 0]) expect(read({ exp })?.problem).toMatch(/^expired .* ago$/)
    expect(rowOf({ exp: -1e300 }, 'exp')?.value).toBe('before the year 1')
  })
})

describe('the signature', () => {
  test.each([
    ['eyJhbGciOiJIUzI1NiJ9.e30', 'missing: the token was cut after its payload'],
    ['eyJhbGciOiJIUzI1NiJ9.e30.', 'none: the token is unsecured (RFC 7519 §6)'],
    ['eyJhbGciOiJIUzI1NiJ9.e30.••••••', 'masked'],
    ['eyJhbGciOiJIUzI1NiJ9.e30.AAAA', '4 characters, not shown'],
  ])('of %s: %s', (text, signature) => {
    expect(readJwt(text)?.signature).toBe(signature)
  })

  test('alg none is said, in whatever case', () => {
    for (const alg of ['none', 'None', 'NONE']) {
      const [first] = readJwt(token({}, { alg }, ''))?.headerRows ?? []
      expect(first).toEqual({ name: 'alg', value: alg, note: 'no signature at all' })
    }
    expect(readJwt(token({}, { typ: 'JWT' }))?.headerRows).toEqual([{ name: 'typ', value: 'JWT' }])
  })
})

describe('what is no token', () => {
  test.each([
    ['', 'it is empty'],
    ['hello', 'it has no dot'],
    ['a.b.c.d', 'it has 4 parts'],
    ['abc.def.ghi', 'its header is no base64url of a JSON object'],
    [`${part({ alg: 'RS256' })}.%%%.x`, 'its payload is no base64url of a JSON object'],
    [`${part({ alg: 'RS256' })}.${part([1])}.x`, 'its payload is no base64url'],
    [`${part({ alg: 'RS256' })}.${part(null)}.x`, 'its payload is no base64url'],
    [`${part({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`, 'it has five parts, so it is encrypted (RFC 7516)'],
    ['x'.repeat(200_000), 'it has 200000 characters: wanted at most 100000'],
  ])('%s', (text, why) => {
    expect(readJwt(text)).toBeNull()
    expect(whyNoJwt(text)).toContain(why)
  })

  test('a payload nested too deeply to be written is none', () => {
    const deep = Buffer.from(`{"a":${'['.repeat(35_000)}${']'.repeat(35_000)}}`).toString('base64url')
    expect(() => readJwt(`${part({ alg: 'none' })}.${deep}.`)).not.toThrow()
  })

  test('a name of every object is an ordinary claim', () => {
    const text = `${part({ alg: 'HS256' })}.${Buffer.from('{"__proto__":1,"constructor":2}').toString('base64url')}.x`
    expect(readJwt(text)?.payloadRows).toEqual([
      { name: '__proto__', value: '1' },
      { name: 'constructor', value: '2' },
    ])
  })

  test('a long claim is cut', () => {
    expect(rowOf({ data: 'x'.repeat(1000) }, 'data')?.value).toHaveLength(300)
  })
})

test('jwtPattern finds tokens in a text, masked, cut or whole', () => {
  const text = `a ${token({ a: 1 })}, b=${token({ b: 2 }, { alg: 'x' }, '•••')} "${part({ alg: 'HS256' })}.${part({ c: 3 })}"`
  expect([...text.matchAll(jwtPattern)].map(([found]) => readJwt(found)?.payload)).toEqual([
    { a: 1 },
    { b: 2 },
    { c: 3 },
  ])
  expect('abc-eyJhbGciOiJIUzI1NiJ9.e30.x'.match(jwtPattern)).toBeNull()
})
