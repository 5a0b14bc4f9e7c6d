import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Problem } from '../problem.ts'
import { isProblem } from '../throwing.ts'
import { expectType, negotiate } from './negotiate.ts'

const offers = ['application/json', 'text/html'] as const
const choose = (accept?: string) => negotiate({ headers: accept === undefined ? {} : { Accept: accept } }, offers)

describe('negotiate()', () => {
  test.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/*', 'text/html'],
    ['text/html', 'text/html'],
    ['application/json;q=0.5, text/html', 'text/html'],
    ['text/html, application/json', 'application/json'],
    ['application/json;q=0, */*', 'text/html'],
    ['TEXT/HTML', 'text/html'],
  ])('%s: %s', (accept, wanted) => expect(choose(accept)).toBe(wanted))

  test('says what there is if nothing fits', () => {
    const problem = choose('image/png')
    expect(isProblem(problem, 406)).toBe(true)
    expect(problem).toMatchObject({ headers: { vary: 'accept' }, body: { available: offers } })
  })

  test('has the types that are offered', () => {
    expectTypeOf(choose()).toEqualTypeOf<
      | 'application/json'
      | 'text/html'
      | Problem<406, 'about:blank', { available: ('application/json' | 'text/html')[] }>
    >()
  })

  test('throws at no field', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('text', '/', '*', ';', 'q=', '0.5', ',', '"', '\\', ' ')).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(any, (accept) => {
        const chosen = choose(accept)
        if (typeof chosen === 'string') expect(offers).toContain(chosen)
        else expect(chosen.status).toBe(406)
      }),
      { numRuns: 500 },
    )
  })
})

describe('expectType()', () => {
  const of = (headers: Record<string, string>, ...types: [string, ...string[]]) => expectType({ headers }, types)

  test.each([
    ['application/json', 'application/json'],
    ['Application/JSON; charset=utf-8', 'application/json'],
    ['application/merge-patch+json', '+json'],
    ['image/png', 'image/*'],
    ['text/plain', 'TEXT/PLAIN'],
  ])('%s fits %s', (given, wanted) =>
    expect(of({ 'content-type': given, 'content-length': '5' }, wanted)).toBe(undefined),
  )

  test.each([
    ['text/plain', 'application/json'],
    ['application/json-x', 'application/json'],
    ['application/json', '+json'],
    ['imagex/png', 'image/*'],
    ['', 'application/json'],
    [',', 'application/json'],
  ])('%j does not fit %s', (given, wanted) => {
    expect(of({ 'content-type': given, 'content-length': '5' }, wanted)?.status).toBe(415)
  })

  test('says what is taken', () => {
    expect(of({ 'content-type': 'a/b' }, 'c/d', '+json', 'e/*')?.headers.accept).toBe('c/d, e/*')
    expect(of({ 'content-type': 'a/b' }, '+json')?.headers).not.toHaveProperty('accept')
  })

  test('lets go through what has no content', () => {
    expect(of({}, 'a/b')).toBe(undefined)
    expect(of({ 'content-length': '0' }, 'a/b')).toBe(undefined)
    expect(of({ 'content-length': '0', 'content-type': 'x/y' }, 'a/b')).toBe(undefined)
  })

  test('wants a type for content', () => {
    expect(of({ 'content-length': '5' }, 'a/b')?.body.detail).toBe('There is content, but no Content-Type')
    expect(of({ 'transfer-encoding': 'chunked' }, 'a/b')?.status).toBe(415)
    // HTTP/2 has content without a length.
    expect(of({ 'content-type': 'x/y' }, 'a/b')?.status).toBe(415)
  })

  test('throws at no field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (type, length) => {
        const problem = of({ 'content-type': type, 'content-length': length }, 'a/b', '+json', 'c/*')
        expect([undefined, 415]).toContain(problem?.status)
      }),
    )
  })
})
