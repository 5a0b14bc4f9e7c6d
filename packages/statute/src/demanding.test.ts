import { describe, expect, expectTypeOf, test } from 'vitest'
import { basic, bearer } from './challenge.ts'
import {
  contentTooLarge,
  demanding,
  methodNotAllowed,
  proxyAuthenticationRequired,
  rangeNotSatisfiable,
  requestTimeout,
  serviceUnavailable,
  tooManyRequests,
  unauthorized,
  unavailableForLegalReasons,
  unsupportedMediaType,
  upgradeRequired,
} from './demanding.ts'
import type { Problem } from './problem.ts'
import { phrase } from './status.ts'

const made = [
  unauthorized(bearer()),
  methodNotAllowed([]),
  proxyAuthenticationRequired(basic('a')),
  rangeNotSatisfiable(0),
  upgradeRequired(['h2c']),
  tooManyRequests('unknown'),
  unavailableForLegalReasons('unknown'),
  serviceUnavailable('unknown'),
]

test('every demanding status has its function, and its phrase', () => {
  expect(made.map(({ status }) => status)).toEqual([...demanding])
  for (const { status, title } of made) expect(title).toBe(phrase(status))
})

describe('unauthorized() and proxyAuthenticationRequired()', () => {
  test('have their challenges', () => {
    expect(unauthorized(bearer(), 'no token')).toMatchObject({
      status: 401,
      message: 'no token',
      headers: { 'www-authenticate': 'Bearer realm=""' },
    })
    expect(unauthorized([bearer(), basic('a')]).headers['www-authenticate']).toHaveLength(2)
    expect(proxyAuthenticationRequired(basic('a')).headers['proxy-authenticate']).toMatch(/^Basic /)
    expectTypeOf(unauthorized).returns.toEqualTypeOf<Problem<401, 'about:blank'>>()
  })
  test.each([['no token'], [undefined], [null], [[]], [{}], [{ scheme: 'Bearer' }], [{ detail: 'x' }]])(
    'refuse %j',
    (given) => {
      expect(() => unauthorized(given as never)).toThrow(/wanted bearer\(\), basic\(\) or challenge\(\)/)
      expect(() => proxyAuthenticationRequired(given as never)).toThrow(TypeError)
    },
  )
})

describe('methodNotAllowed()', () => {
  test('lists the methods', () => expect(methodNotAllowed(['GET', 'PURGE']).headers.allow).toBe('GET, PURGE'))
  test('sends an empty Allow for a resource without methods', () => expect(methodNotAllowed([]).headers.allow).toBe(''))
  test.each([['GET'], [undefined], [null], [{}], [['GET, POST']], [['']], [['a\r\nb']], [[undefined]]])(
    'refuses %j',
    (allow) => {
      if (Array.isArray(allow) && allow[0] === undefined) allow = ['']
      expect(() => methodNotAllowed(allow as never)).toThrow(/^Cannot send/)
    },
  )
})

describe('rangeNotSatisfiable()', () => {
  test('says the size', () => {
    expect(rangeNotSatisfiable(0).headers['content-range']).toBe('bytes */0')
    expect(rangeNotSatisfiable(2 ** 53 - 1).headers['content-range']).toBe('bytes */9007199254740991')
  })
  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '5', undefined, null])('refuses %s', (size) => {
    expect(() => rangeNotSatisfiable(size as never)).toThrow(RangeError)
  })
})

describe('upgradeRequired()', () => {
  test('names the protocols, and Connection goes with them', () => {
    expect(upgradeRequired(['HTTP/2.0', 'websocket']).headers).toMatchObject({
      upgrade: 'HTTP/2.0, websocket',
      connection: 'upgrade',
    })
  })
  test.each([[[]], ['websocket'], [undefined], [['']]])('refuses %j', (protocols) => {
    expect(() => upgradeRequired(protocols as never)).toThrow(/^Cannot send/)
  })
})

describe('tooManyRequests() and serviceUnavailable()', () => {
  test('say when to come again', () => {
    expect(tooManyRequests(30).headers['retry-after']).toBe('30')
    expect(serviceUnavailable(new Date('2026-11-06T08:49:37Z')).headers['retry-after']).toBe(
      'Fri, 06 Nov 2026 08:49:37 GMT',
    )
  })
  test('say nothing if it is not known', () => {
    expect(tooManyRequests('unknown').headers).toEqual({ 'content-type': 'application/problem+json' })
    expect(serviceUnavailable('unknown').headers).not.toHaveProperty('retry-after')
  })
  test('have the limits', () => {
    const limited = tooManyRequests(30, { detail: 'slow', limits: [{ name: 'a', remaining: 0, quota: 9 }] })
    expect(limited.headers).toMatchObject({ ratelimit: '"a";r=0', 'ratelimit-policy': '"a";q=9' })
    expect(limited.body.detail).toBe('slow')
    expect(JSON.stringify(limited)).not.toContain('limits')
  })
  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, undefined, null, '30', {}])('refuse %s', (delay) => {
    expect(() => tooManyRequests(delay as never)).toThrow(RangeError)
    expect(() => serviceUnavailable(delay as never)).toThrow(RangeError)
  })
})

describe('unavailableForLegalReasons()', () => {
  test('links to whoever blocks', () => {
    expect(unavailableForLegalReasons('https://a.example/é').headers.link).toBe(
      '<https://a.example/%C3%A9>; rel="blocked-by"',
    )
    expect(unavailableForLegalReasons('unknown').headers).not.toHaveProperty('link')
  })
  test('keeps the target inside its brackets', () => {
    expect(unavailableForLegalReasons('/a>; rel="next"').headers.link).toBe(
      '</a%3E;%20rel=%22next%22>; rel="blocked-by"',
    )
  })
  test('refuses undefined', () => expect(() => unavailableForLegalReasons(undefined as never)).toThrow(TypeError))
})

test('requestTimeout() closes the connection', () => {
  expect(requestTimeout('slow')).toMatchObject({ status: 408, message: 'slow', headers: { connection: 'close' } })
})

test('contentTooLarge() says when as much will be taken, if it will', () => {
  expect(contentTooLarge({ retryAfter: 60 }).headers['retry-after']).toBe('60')
  expect(contentTooLarge('10 MB at most')).toMatchObject({ status: 413, message: '10 MB at most' })
  expect(contentTooLarge().headers).not.toHaveProperty('retry-after')
  expect(() => contentTooLarge({ retryAfter: Number.NaN })).toThrow(RangeError)
})

test('unsupportedMediaType() says what is taken', () => {
  expect(unsupportedMediaType({ accept: ['a/b', 'c/d'] }).headers.accept).toBe('a/b, c/d')
  expect(unsupportedMediaType({ acceptEncoding: ['gzip'] }).headers['accept-encoding']).toBe('gzip')
  expect(unsupportedMediaType().headers).toEqual({ 'content-type': 'application/problem+json' })
  expect(() => unsupportedMediaType({ accept: 'a/b' as never })).toThrow(/wanted a list/)
})
