import { describe, expect, expectTypeOf, test } from 'vitest'
import { facts } from './facts.ts'
import { phrases } from './generated/phrases.ts'
import type { Status } from './status.ts'

const all = Object.keys(phrases).map((status) => facts(Number(status) as Status))

describe('facts()', () => {
  test('has every registered code', () => {
    expect(all).toHaveLength(62)
    for (const one of all) expect(one.spec).toMatch(/^(RFC \d{4} §|draft-|RFC \d{4}$)/)
  })

  test('tells what a 405 demands', () => {
    expect(facts(405)).toMatchObject({
      status: 405,
      phrase: 'Method Not Allowed',
      spec: 'RFC 9110 §15.5.6',
      content: 'allowed',
      heuristicallyCacheable: true,
    })
    expect(facts(405).requires).toContainEqual({ field: 'Allow', level: 'MUST', spec: 'RFC 9110 §15.5.6' })
  })

  test('is heuristically cacheable as RFC 9110 §15.1 lists it, and 451 by RFC 7725 §3', () => {
    const cacheable = all.flatMap((one) => (one.heuristicallyCacheable ? [one.status] : []))
    expect(cacheable).toEqual([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501])
  })

  test('has no content for 1xx, 204, 205 and 304', () => {
    expect(all.flatMap((one) => (one.content === 'never' ? [one.status] : []))).toEqual([
      100, 101, 102, 103, 104, 204, 205, 304,
    ])
  })

  test('demands with MUST what RFC 9110 demands of 401, 407, 426 and 206', () => {
    const must = (status: Status) =>
      facts(status).requires.flatMap(({ field, level }) => (level === 'MUST' ? [field] : []))
    expect(must(401)).toContain('WWW-Authenticate')
    expect(must(407)).toContain('Proxy-Authenticate')
    expect(must(426)).toContain('Upgrade')
    expect(must(206)).toContain('Content-Range')
  })

  test('keeps the literal', () => expectTypeOf(facts(404).status).toEqualTypeOf<404>())

  test.each([306, 418, 999, '404x', undefined, 'toString', 'constructor'])('refuses %s', (status) => {
    expect(() => facts(status as never)).toThrow(RangeError)
  })
})
