import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Problem } from '../problem.ts'
import type { Reply } from '../reply.ts'
import { type Current, conditional } from './conditional.ts'
import { range } from './range.ts'

const earlier = 'Fri, 06 Nov 2026 08:49:36 GMT'
const same = 'Fri, 06 Nov 2026 08:49:37 GMT'
const later = 'Fri, 06 Nov 2026 08:49:38 GMT'
const lastModified = new Date('2026-11-06T08:49:37.500Z')

const dates = [undefined, earlier, same, later, 'soon']
const fields = {
  'if-match': [undefined, '*', '"a"', '"x", "a"', '"x"', 'W/"a"'],
  'if-unmodified-since': dates,
  'if-none-match': [undefined, '*', '"a"', 'W/"x", W/"a"', '"x"'],
  'if-modified-since': dates,
  'if-range': [undefined, '"a"', 'W/"a"', '"x"', same, later],
}
const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'POST', 'OPTIONS']
const states: (Current | null)[] = [
  null,
  {},
  { etag: '"a"' },
  { lastModified },
  { etag: '"a"', lastModified },
  { etag: 'W/"a"', lastModified },
]

type Fields = Partial<Record<keyof typeof fields, string>>

/** RFC 9110 §13.2.2, step by step, and written from nothing else. */
function oracle(method: string, given: Fields, now: Current | null): 200 | 206 | 304 | 412 {
  const reads = ['GET', 'HEAD'].includes(method)
  // §13.2.1: no precondition where nothing is selected, or where the answer would not be a 2xx.
  if (method === 'OPTIONS' || (reads && now === null)) return 200
  const opaque = (tag: string) => tag.replace(/^W\//, '')
  const isWeak = (tag: string) => tag.startsWith('W/')
  const list = (field: string) => field.split(',').map((tag) => tag.trim())
  const date = (field: string | undefined) => (field === undefined ? Number.NaN : Date.parse(field))
  const modified = now?.lastModified ? Math.floor(now.lastModified.getTime() / 1000) * 1000 : Number.NaN

  // 1 and 2
  const match = given['if-match']
  if (match !== undefined) {
    const holds =
      now !== null &&
      (match === '*' || list(match).some((tag) => !isWeak(tag) && now.etag !== undefined && tag === now.etag))
    if (!holds) return 412
  } else if (modified > date(given['if-unmodified-since'])) return 412
  // 3
  const none = given['if-none-match']
  if (none !== undefined) {
    const holds =
      now === null || !(none === '*' || list(none).some((tag) => now.etag && opaque(tag) === opaque(now.etag)))
    if (!holds) return reads ? 304 : 412
  }
  // 4
  if (reads && none === undefined && modified <= date(given['if-modified-since'])) return 304
  // 5, with a Range that can be satisfied
  const ifRange = given['if-range']
  if (method !== 'GET' || now === null) return 200
  if (ifRange === undefined) return 206
  if (ifRange.includes('"')) return ifRange === now.etag && !isWeak(ifRange) ? 206 : 200
  return date(ifRange) === modified ? 206 : 200
}

function answer(method: string, given: Fields, now: Current | null): number {
  const request = { method, headers: { ...given, range: 'bytes=0-0' } }
  return conditional(request, now)?.status ?? (now ? range(request, 10, now).status : 200)
}

const times = <T, U>(all: readonly T[], more: readonly U[]): [T, U][] =>
  all.flatMap((one) => more.map((other): [T, U] => [one, other]))

describe('conditional(), then range()', () => {
  test('answer every combination of fields, methods and states as RFC 9110 §13.2.2 says', () => {
    let combinations: Fields[] = [{}]
    for (const [name, values] of Object.entries(fields))
      combinations = times(combinations, values).map(([all, value]) =>
        value === undefined ? all : { ...all, [name]: value },
      )
    expect(combinations).toHaveLength(6 * 5 * 5 * 5 * 6)
    const wrong: unknown[] = []
    const seen = new Set<number>()
    for (const [method, now] of times(methods, states))
      for (const given of combinations) {
        const wanted = oracle(method, given, now)
        seen.add(wanted)
        const got = answer(method, given, now)
        if (got !== wanted) wrong.push({ method, given, now, wanted, got })
      }
    expect(wrong.slice(0, 5)).toEqual([])
    expect([...seen].sort()).toEqual([200, 206, 304, 412])
  })
})

describe('conditional()', () => {
  test('a 304 repeats the validators and what helps a cache, not what describes the content', () => {
    const reply = conditional(
      { headers: { 'If-None-Match': '"a"' } },
      {
        etag: '"a"',
        lastModified,
        headers: {
          'Cache-Control': 'max-age=60',
          Vary: 'accept',
          'content-type': 'a/b',
          'content-length': '5',
          'x-a': '1',
        },
      },
    )
    expect(reply).toMatchObject({ status: 304, body: undefined })
    expect(reply?.headers).toEqual({
      etag: '"a"',
      'last-modified': 'Fri, 06 Nov 2026 08:49:37 GMT',
      'Cache-Control': 'max-age=60',
      Vary: 'accept',
    })
  })

  test('a 304 for * needs no validator', () => {
    expect(conditional({ headers: { 'if-none-match': '*' } }, {})).toMatchObject({ status: 304, headers: {} })
  })

  test('reads a Headers object, a list of lines, and a tag with a comma in it', () => {
    const headers = new Headers({ 'If-None-Match': '"x", "a,b"' })
    expect(conditional({ method: 'GET', headers }, { etag: '"a,b"' })?.status).toBe(304)
    expect(conditional({ headers: { 'if-none-match': ['"x"', '"a"'] } }, { etag: '"a"' })?.status).toBe(304)
  })

  test('reads the two old forms of a date', () => {
    for (const old of ['Friday, 06-Nov-26 08:49:37 GMT', 'Fri Nov  6 08:49:37 2026'])
      expect(conditional({ headers: { 'if-modified-since': old } }, { lastModified })?.status).toBe(304)
  })

  test('has literal statuses', () => {
    expectTypeOf(conditional).returns.toEqualTypeOf<Reply<304, undefined> | Problem<412, 'about:blank'> | undefined>()
  })

  test('throws at no field, whatever is in it', () => {
    const any = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('*', '"a"', 'W/"', '"', same, ','))
    const headers = fc.record(
      { 'if-match': any, 'if-none-match': any, 'if-modified-since': any, 'if-unmodified-since': any },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.constantFrom(...methods), headers, fc.constantFrom(...states), (method, headers, now) => {
        expect([undefined, 304, 412]).toContain(conditional({ method, headers }, now)?.status)
      }),
      { numRuns: 200 },
    )
  })
})

test('conditional() > takes a method in lower case, as hapi has it', () => {
  const headers = { 'if-none-match': '"v1"' }
  expect(conditional({ method: 'get', headers }, { etag: '"v1"' })?.status).toBe(304)
  expect(conditional({ method: 'options', headers }, { etag: '"v1"' })).toBeUndefined()
})
