import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readField } from './fields.ts'
import type { Row } from './row.ts'

const now = new Date('2026-03-10T14:14:42Z')
const read = (name: string, value: string) => readField(name, value, now)
const row = (name: string, value: string, note?: string): Row => ({ name, value, ...(note !== undefined && { note }) })

describe('readField() spells out', () => {
  test.each<[field: string, value: string, rows: Row[]]>([
    ['Date', 'Tue, 10 Mar 2026 14:07:42 GMT', [row('date', '2026-03-10 14:07:42 UTC', '7 minutes ago')]],
    ['Last-Modified', 'Tue, 10 Mar 2026 14:07:42 GMT', [row('date', '2026-03-10 14:07:42 UTC', '7 minutes ago')]],
    ['Expires', 'Tue, 10 Mar 2026 15:14:42 GMT', [row('date', '2026-03-10 15:14:42 UTC', 'in 1 hour')]],
    ['Retry-After', '120', [row('wait', '2 minutes', 'until 2026-03-10 14:16:42 UTC')]],
    ['Retry-After', 'Tue, 10 Mar 2026 14:24:42 GMT', [row('wait', '10 minutes', 'until 2026-03-10 14:24:42 UTC')]],
    ['Retry-After', '999999999999999', [row('wait', 'over 10,000 years', 'until after the year 9999')]],
    ['Age', '90', [row('age', '90 seconds', 'this copy lay in a cache for so long')]],
    ['Content-Range', 'bytes 0-99/1000', [row('bytes', '0 to 99 of 1000')]],
    ['Content-Range', 'bytes 0-99/*', [row('bytes', '0 to 99 of an unknown number')]],
    ['Content-Range', 'bytes */1000', [row('size', '1000 bytes', 'no byte of the range that was asked for exists')]],
    ['Allow', 'GET, HEAD', [row('methods', 'GET, HEAD')]],
    ['Allow', '', [row('methods', 'none')]],
    [
      'Strict-Transport-Security',
      'max-age=31536000; includeSubDomains',
      [row('https only', 'for 1 year', 'all subdomains too')],
    ],
    ['Strict-Transport-Security', 'max-age="86400"', [row('https only', 'for 1 day')]],
    ['Strict-Transport-Security', 'max-age=0', [row('https only', 'no longer')]],
    ['RateLimit', '"burst";r=0;t=30', [row('burst', '0 left', 'full again in 30 seconds')]],
    ['RateLimit', 'burst;r=5, day;r=900', [row('burst', '5 left'), row('day', '900 left')]],
    ['RateLimit-Policy', '"burst";q=100;w=60', [row('burst', '100 requests in 1 minute')]],
    ['RateLimit-Policy', '100;w=60', [row('100', '100 requests in 1 minute')]],
    ['RateLimit-Policy', '"burst";q=100', [row('burst', '100 requests')]],
    ['X-RateLimit-Limit', '5000', [row('limit', '5000')]],
    ['RateLimit-Limit', '100, 100;w=60', [row('limit', '100 in 1 minute')]],
    ['X-Rate-Limit-Remaining', '12', [row('left', '12')]],
    ['RateLimit-Remaining', '0', [row('left', 'nothing', 'this is the limit that was reached')]],
    ['RateLimit-Reset', '60', [row('full again', 'in 1 minute')]],
    ['X-RateLimit-Reset', '1773152082', [row('full again', '2026-03-10 14:14:42 UTC', 'now, given as Unix time')]],
    [
      'X-Rate-Limit-Reset',
      '1773152142000',
      [row('full again', '2026-03-10 14:15:42 UTC', 'in 1 minute, given in milliseconds')],
    ],
    ['Server-Timing', 'db;dur=53.2;desc="a, b", cache', [row('db', '53.2 ms', 'a, b'), row('cache', '')]],
    [
      'Proxy-Status',
      'edge.example;error=connection_refused, next',
      [row('edge.example', 'error connection_refused'), row('next', 'passed on without an error')],
    ],
    ['WWW-Authenticate', 'Basic realm="a"', [row('Basic', 'realm "a"')]],
    ['WWW-Authenticate', 'Negotiate YWJj', [row('Negotiate', 'with a token')]],
    ['Proxy-Authenticate', 'Negotiate', [row('Negotiate', 'no parameters')]],
  ])('%s: %s', (field, value, rows) => {
    expect(read(field, value)).toEqual(rows)
    expect(read(field.toLowerCase(), ` ${value} `)).toEqual(rows)
  })

  test('why a bearer token was refused (RFC 6750 §3.1)', () => {
    const note = (error: string) => read('WWW-Authenticate', `Bearer realm="a", error="${error}"`)[0]?.note ?? null
    expect(note('invalid_token')).toContain('expired, revoked or not meant for this API')
    expect(note('insufficient_scope')).toContain('lacks a scope')
    expect(note('invalid_request')).toBeNull()
  })

  test.each([
    ['no-store', 'nobody may keep a copy'],
    ['no-cache', 'a copy may be kept, and must be checked with the server before each use'],
    ['private', 'only the browser may keep a copy, no shared cache'],
    ['private="set-cookie, x"', 'only the browser may keep a copy, no shared cache'],
    ['public', 'a shared cache may keep it, even where it could not otherwise'],
    ['max-age=300', 'fresh for 5 minutes'],
    ['max-age="300"', 'fresh for 5 minutes'],
    ['MAX-AGE=0', 'stale at once'],
    ['max-age=soon', 'not a number: a cache treats the answer as stale'],
    ['max-age', 'not a number: a cache treats the answer as stale'],
    ['max-age=-1', 'not a number: a cache treats the answer as stale'],
    [`max-age=${'9'.repeat(400)}`, 'fresh for over 10,000 years'],
    ['s-maxage=60', 'fresh for 1 minute in shared caches'],
    ['s-maxage=0', 'stale at once in shared caches'],
    ['s-maxage=x', 'not a number: a shared cache treats the answer as stale'],
    ['must-revalidate', 'once stale, never used without asking the server'],
    ['proxy-revalidate', 'once stale, shared caches must ask the server'],
    ['immutable', 'it will not change while it is fresh: a reload need not ask'],
    ['stale-while-revalidate=60', 'may be used stale for 1 minute while a new copy is fetched'],
    ['stale-while-revalidate', 'not a number'],
    ['stale-if-error=86400', 'may be used stale for 1 day if the server fails'],
    ['stale-if-error=x', 'not a number'],
    ['no-transform', 'nobody on the way may change it'],
    ['only-if-cached', 'from a cache, or a 504'],
    ['must-understand', 'kept only by a cache that knows the status code'],
    ['constructor', 'not a directive that we know'],
    ['nocache', 'not a directive that we know'],
  ])('Cache-Control: %s', (directive, says) => {
    expect(read('Cache-Control', directive)).toEqual([row(directive, says)])
  })

  test('each directive of a list', () => {
    expect(read('Cache-Control', 'public,, max-age=60 ,').map(({ name }) => name)).toEqual(['public', 'max-age=60'])
  })
})

describe('readField() on what is invalid', () => {
  test.each<[field: string, value: string, rows: Row[]]>([
    ['Date', '2026-03-10', [row('date', '2026-03-10', 'no HTTP date: RFC 9110 §5.6.7 wants one in GMT')]],
    ['Last-Modified', 'yesterday', [row('date', 'yesterday', 'no HTTP date: RFC 9110 §5.6.7 wants one in GMT')]],
    ['Expires', '0', [row('expires', '0', 'no date, so it counts as stale')]],
    ['Retry-After', 'soon', [row('wait', 'soon', 'neither seconds nor an HTTP date: clients ignore it')]],
    ['Retry-After', '1.5', [row('wait', '1.5', 'neither seconds nor an HTTP date: clients ignore it')]],
    ['Age', '-1', []],
    ['Cache-Control', '', []],
    ['Content-Range', 'bytes 0-99', []],
    ['Content-Range', 'lines 1-2/3', []],
    ['Strict-Transport-Security', 'includeSubDomains', []],
    ['Strict-Transport-Security', 'x-max-age=5', []],
    ['RateLimit', 'r=5;;', []],
    ['RateLimit', '("a" "b");r=1', []],
    ['RateLimit', '"a";r=1;t=soon', [row('a', '1 left')]],
    ['RateLimit', '"a"', [row('a', '? left')]],
    ['RateLimit', ':YQ==:;r=1', [row('bytes', '1 left')]],
    ['RateLimit-Policy', '"a', []],
    ['RateLimit-Policy', '"a";q=1;w=x', [row('a', '1 requests')]],
    ['RateLimit-Limit', 'many', []],
    ['RateLimit-Remaining', 'many', []],
    ['RateLimit-Reset', 'soon', []],
    ['RateLimit-Reset', '12345678901', []],
    ['Server-Timing', '', []],
    ['Server-Timing', ';dur=1', [row('dur=1', '')]],
    ['Proxy-Status', '"', []],
    ['WWW-Authenticate', '', []],
    ['Proxy-Authenticate', '= ,', []],
    ['X-Unknown', 'x', []],
    ['constructor', 'x', []],
    ['__proto__', 'x', []],
    ['toString', 'x', []],
    ['', 'x', []],
  ])('%s: %s', (field, value, rows) => {
    expect(read(field, value)).toEqual(rows)
  })
})

test('whatever the value, every field gives rows of text', () => {
  const known = ['date', 'expires', 'last-modified', 'retry-after', 'age', 'cache-control', 'www-authenticate']
    .concat(['proxy-authenticate', 'proxy-status', 'ratelimit', 'ratelimit-policy', 'ratelimit-limit'])
    .concat(['ratelimit-remaining', 'ratelimit-reset', 'server-timing', 'content-range', 'allow'])
    .concat(['strict-transport-security'])
  const pieces = fc.constantFrom(
    ';',
    ',',
    '=',
    '"',
    '\\',
    'a',
    '9',
    '0',
    ' ',
    '(',
    ')',
    ':',
    '@',
    '?1',
    '-',
    'max-age',
    't=',
    'w=',
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((list) => list.join('')),
      ),
      (name, value) => {
        for (const found of readField(name, value, now)) {
          expect([typeof found.name, typeof found.value]).toEqual(['string', 'string'])
          expect(`${found.value} ${found.note}`).not.toMatch(/NaN|Infinity|\[object/)
        }
      },
    ),
    { numRuns: 2000 },
  )
})
