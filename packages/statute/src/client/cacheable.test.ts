import { describe, expect, test } from 'vitest'
import { table } from '../generated/facts.ts'
import { type CacheQuestion, isCacheable } from './cacheable.ts'

const ask = (cacheControl: string | undefined, more: Partial<CacheQuestion> = {}) => {
  const { cacheable, because } = isCacheable({
    method: 'GET',
    status: 200,
    headers: { 'cache-control': cacheControl },
    ...more,
  })
  return `${cacheable ? 'yes' : 'no'}: ${because}`
}

describe('isCacheable()', () => {
  test('agrees with the content on what is heuristically cacheable', () => {
    for (const [status, [, , , heuristic]] of Object.entries(table))
      expect([status, ask(undefined, { status: +status })]).toEqual([
        status,
        heuristic ? 'yes: heuristic' : 'no: status',
      ])
  })

  test.each<[string | undefined, Partial<CacheQuestion>, string]>([
    ['max-age=60', { status: 302 }, 'yes: max-age'],
    ['MAX-AGE=60', { status: 302 }, 'yes: max-age'],
    ['public', { status: 500 }, 'yes: public'],
    ['s-maxage=60', { status: 302 }, 'yes: s-maxage'],
    ['s-maxage=60', { status: 302, shared: false }, 'no: status'],
    [undefined, { status: 302, headers: { expires: '0' } }, 'yes: expires'],
    ['max-age=60', { status: 103 }, 'no: status'],
    ['max-age=60', { status: 304 }, 'no: status'],
    ['max-age=60', { method: 'POST' }, 'no: method'],
    ['max-age=60', { method: 'HEAD' }, 'yes: max-age'],
    ['no-store', {}, 'no: no-store'],
    ['No-Store, max-age=60', {}, 'no: no-store'],
    ['x="a, no-store", max-age=60', {}, 'yes: max-age'],
    ['no-cache', {}, 'yes: heuristic'],
    ['max-age=60', { requestHeaders: { 'Cache-Control': 'no-store' } }, 'no: no-store'],
    ['must-understand, no-store', {}, 'yes: heuristic'],
    ['must-understand, no-store, max-age=5', { status: 599 }, 'no: must-understand'],
    ['private, max-age=60', {}, 'no: private'],
    ['private="set-cookie", max-age=60', {}, 'no: private'],
    ['private', { shared: false, status: 302 }, 'yes: private'],
    ['max-age=60', { requestHeaders: { authorization: 'Basic YTpi' } }, 'no: authorization'],
    ['max-age=60', { requestHeaders: { authorization: 'Basic YTpi' }, shared: false }, 'yes: max-age'],
    ['max-age=60, must-revalidate', { requestHeaders: { authorization: 'Basic YTpi' } }, 'yes: max-age'],
    ['public', { requestHeaders: new Headers({ authorization: 'Basic YTpi' }) }, 'yes: public'],
    [undefined, { headers: { vary: '*' } }, 'no: vary'],
    [undefined, { headers: new Headers({ vary: 'accept' }) }, 'yes: heuristic'],
    ['heuristic, expires', { status: 302 }, 'no: status'],
  ])('%j with %o is %s', (cacheControl, more, answer) => expect(ask(cacheControl, more)).toBe(answer))
})

test('isCacheable() > reads quotes that do not end in linear time, and to the end', () => {
  const start = performance.now()
  const headers = { 'cache-control': `public, x="${'\\"'.repeat(100_000)}, no-store` }
  expect(isCacheable({ method: 'GET', status: 200, headers })).toEqual({ cacheable: true, because: 'public' })
  expect(performance.now() - start).toBeLessThan(500)
})
