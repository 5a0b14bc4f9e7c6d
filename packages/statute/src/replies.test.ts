import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  accepted,
  contentRange,
  created,
  noContent,
  nonAuthoritativeInformation,
  notModified,
  ok,
  partialContent,
  redirect,
  resetContent,
  SELF,
  seeOther,
} from './replies.ts'
import type { Reply } from './reply.ts'

test('ok() is data', () => {
  expect(ok({ id: 7 }, { etag: '"v1"', headers: { 'x-a': '1' } })).toMatchObject({
    status: 200,
    headers: { etag: '"v1"', 'x-a': '1' },
    body: { id: 7 },
  })
  expectTypeOf(ok({ id: 7 })).toEqualTypeOf<Reply<200, { id: number }>>()
  expect(nonAuthoritativeInformation('a')).toMatchObject({ status: 203, body: 'a' })
})

describe('created()', () => {
  test('has its Location', () => {
    expect(created('/things/8', { id: 8 })).toMatchObject({
      status: 201,
      headers: { location: '/things/8' },
      body: { id: 8 },
    })
    expect(created(new URL('https://a.example/8')).headers).toEqual({ location: 'https://a.example/8' })
    expectTypeOf(created('/a', { id: 8 })).toEqualTypeOf<Reply<201, { id: number }>>()
    expectTypeOf(created('/a')).toEqualTypeOf<Reply<201, undefined>>()
  })
  test('has none if the target is what was created', () => expect(created(SELF, 1).headers).toEqual({}))
  test('does not let the caller take its Location away', () => {
    expect(created('/8', 1, { headers: { location: '/9' }, etag: '"a"' }).headers).toEqual({
      location: '/8',
      etag: '"a"',
    })
  })
  test.each([undefined, null])('refuses %s', (location) => {
    expect(() => created(location as never)).toThrow(/^Cannot send/)
  })
})

describe('accepted()', () => {
  test('says where to look, and when', () => {
    expect(accepted('/jobs/7', undefined, { retryAfter: 5 }).headers).toEqual({
      location: '/jobs/7',
      'retry-after': '5',
    })
    expect(accepted('none').headers).toEqual({})
    expectTypeOf(accepted('none')).toEqualTypeOf<Reply<202, undefined>>()
  })
  test('refuses what is no place and no delay', () => {
    expect(() => accepted(undefined as never)).toThrow(/^Cannot send/)
    expect(() => accepted('none', 1, { retryAfter: Number.NaN })).toThrow(RangeError)
  })
})

test('noContent() and resetContent() have none', () => {
  expect(noContent({ etag: '"a"' })).toMatchObject({ status: 204, headers: { etag: '"a"' }, body: undefined })
  expect(resetContent()).toMatchObject({ status: 205, headers: {}, body: undefined })
})

describe('partialContent()', () => {
  test('says which part', () => {
    expect(partialContent({ start: 2, end: 4, size: 10 }, '234').headers).toEqual({ 'content-range': 'bytes 2-4/10' })
    expect(contentRange({ start: 0, end: 0, size: '*' })).toBe('bytes 0-0/*')
    expect(contentRange({ start: 0, end: 0, size: 1 })).toBe('bytes 0-0/1')
  })
  test.each([
    { start: 4, end: 2, size: 10 },
    { start: 0, end: 10, size: 10 },
    { start: -1, end: 2, size: 10 },
    { start: 0.5, end: 2, size: 10 },
    { start: Number.NaN, end: 2, size: 10 },
    { start: 0, end: 2, size: Number.POSITIVE_INFINITY },
    { start: 0, end: 0, size: 0 },
    { start: 0, end: 1, size: '*\r\n' },
    {},
  ])('refuses %j', (range) => expect(() => partialContent(range as never, '')).toThrow(RangeError))
})

describe('notModified()', () => {
  test('repeats the validators', () => {
    expect(notModified({ etag: '"a"', lastModified: new Date('2026-11-06T08:49:37.900Z') }).headers).toEqual({
      etag: '"a"',
      'last-modified': 'Fri, 06 Nov 2026 08:49:37 GMT',
    })
    expect(notModified({ etag: '"a"' }, { headers: { vary: 'accept' } }).headers).toEqual({
      etag: '"a"',
      vary: 'accept',
    })
  })
  test('refuses to go without one, and with an invalid date', () => {
    expect(() => notModified({} as never)).toThrow(TypeError)
    expect(() => notModified({ lastModified: new Date('x') })).toThrow(RangeError)
  })
})

describe('redirect()', () => {
  const of = (permanent: boolean, keepMethod: boolean) => redirect('/a', { permanent, keepMethod })
  test('is chosen by what is meant', () => {
    expect([of(true, true), of(false, true), of(true, false), of(false, false)].map(({ status }) => status)).toEqual([
      308, 307, 301, 303,
    ])
    expect(of(true, true)).toMatchObject({ headers: { location: '/a' }, body: undefined })
  })
  test('has the status as a literal', () => {
    expectTypeOf(redirect('/a', { permanent: true, keepMethod: true })).toEqualTypeOf<Reply<308, undefined>>()
    expectTypeOf(redirect('/a', { permanent: false, keepMethod: true })).toEqualTypeOf<Reply<307, undefined>>()
    expectTypeOf(redirect('/a', { permanent: true, keepMethod: false })).toEqualTypeOf<Reply<301, undefined>>()
    expectTypeOf(redirect('/a', { permanent: false, keepMethod: false })).toEqualTypeOf<Reply<303, undefined>>()
  })
  test('refuses to lead nowhere', () => {
    expect(() => redirect(undefined as never, { permanent: true, keepMethod: true })).toThrow(/^Cannot send/)
    expect(() => seeOther(null as never)).toThrow(/^Cannot send/)
  })
})

test('seeOther() is a 303', () => expect(seeOther('/a')).toMatchObject({ status: 303, headers: { location: '/a' } }))
