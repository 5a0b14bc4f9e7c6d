import { describe, expect, test } from 'vitest'
import { table } from '../generated/facts.ts'
import { type RetryQuestion, shouldRetry } from './should-retry.ts'

const now = Date.UTC(2026, 0, 1)
const ask = (more: Partial<RetryQuestion>) =>
  shouldRetry({ method: 'GET', status: 503, headers: {}, attempt: 1, now, random: () => 0.5, ...more })
const after = (value: string) => ({ 'retry-after': value })

describe('shouldRetry(), held to what the content says of each status', () => {
  for (const [code, [, , , , retry]] of Object.entries(table)) {
    const status = Number(code)
    const any = ask({ status, method: 'POST', headers: after('1') })
    const safe = ask({ status, headers: after('1') })
    if (status >= 400 && ['yes', 'different-connection'].includes(retry))
      test(`${status}: ${retry}, whatever the method`, () => expect([any.retry, safe.retry]).toEqual([true, true]))
    else if (status === 429)
      test('429: after a delay, whatever the method, for it was not carried out', () =>
        expect([any.retry, safe.retry]).toEqual([true, true]))
    else if (retry === 'idempotent-only' || retry === 'after-delay')
      test(`${status}: ${retry}, and not POST`, () => {
        expect(any).toEqual({ retry: false, because: 'not-idempotent' })
        expect(safe).toEqual({ retry: true, afterMs: 1000, because: 'retry-after' })
      })
    else if (status === 413)
      test('413: unchanged only if Retry-After says so', () => {
        expect([any.retry, safe.retry]).toEqual([true, true])
        expect(ask({ status })).toEqual({ retry: false, because: 'not-retryable' })
        expect(ask({ status, headers: after('soon') })).toEqual({ retry: false, because: 'not-retryable' })
      })
    else
      test(`${status}: ${retry}, so never`, () =>
        expect([any, safe]).toEqual([
          { retry: false, because: 'not-retryable' },
          { retry: false, because: 'not-retryable' },
        ]))
  }

  test('an unknown 5xx is a 500, an unknown 4xx a 400', () => {
    expect(ask({ status: 529 }).retry).toBe(true)
    expect(ask({ status: 529, method: 'POST' })).toEqual({ retry: false, because: 'not-idempotent' })
    expect(ask({ status: 499 })).toEqual({ retry: false, because: 'not-retryable' })
    expect(ask({ status: 0 })).toEqual({ retry: false, because: 'not-retryable' })
    expect(ask({ status: 600 })).toEqual({ retry: false, because: 'not-retryable' })
  })
})

describe('shouldRetry() and the method', () => {
  test.each(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'QUERY', 'get'])('%s may be done twice', (method) =>
    expect(ask({ method }).retry).toBe(true),
  )
  test.each(['POST', 'PATCH', 'CONNECT', 'FETCH', 'GETS', ''])('%s may not', (method) =>
    expect(ask({ method })).toEqual({ retry: false, because: 'not-idempotent' }),
  )
  test.each([500, 502, 503, 504, undefined])('POST may with an Idempotency-Key: %s', (status) =>
    expect(ask({ method: 'POST', status, idempotencyKey: true }).retry).toBe(true),
  )
})

describe('shouldRetry() and the wait', () => {
  test.each([
    ['1', 1000],
    ['0', 0],
    [new Date(now + 2000).toUTCString(), 2000],
    [new Date(now - 60_000).toUTCString(), 0],
  ])('Retry-After: %s', (value, afterMs) =>
    expect(ask({ headers: after(value) })).toEqual({ retry: true, afterMs, because: 'retry-after' }),
  )

  test.each(['1.5', '-5', 'soon', ''])('a Retry-After of %j is not there', (value) =>
    expect(ask({ headers: after(value) })).toEqual({ retry: true, afterMs: 500, because: 'backoff' }),
  )

  test('refuses what is too long, and says how long', () => {
    expect(ask({ headers: after('86400') })).toEqual({ retry: false, because: 'too-long', afterMs: 86_400_000 })
    expect(ask({ headers: after('60') }).retry).toBe(true)
    expect(ask({ headers: after('61') }).retry).toBe(false)
    expect(ask({ headers: after('86400'), maxDelayMs: 86_400_000 }).retry).toBe(true)
  })

  test('refuses what setTimeout() would not wait for', () =>
    expect(ask({ headers: after('9999999'), maxDelayMs: Number.POSITIVE_INFINITY })).toMatchObject({ retry: false }))

  test.each([
    ['retry-after-ms', '850', 850],
    ['x-ms-retry-after-ms', '12.5', 13],
  ])('%s', (name, value, afterMs) =>
    expect(ask({ headers: { [name]: value } })).toEqual({ retry: true, afterMs, because: 'retry-after' }),
  )

  test('the longest of the limits that are used up', () =>
    expect(ask({ status: 429, headers: { ratelimit: '"a";r=0;t=2, "b";r=0;t=7, "c";r=3;t=50' } })).toEqual({
      retry: true,
      afterMs: 7000,
      because: 'rate-limit',
    }))

  test('no limit is used up: own backoff', () =>
    expect(ask({ status: 429, headers: { ratelimit: '"c";r=3;t=50' } })).toMatchObject({ because: 'backoff' }))

  test('Retry-After holds against the limits, even if it is too long', () => {
    const ratelimit = '"a";r=0;t=2'
    expect(ask({ status: 429, headers: { ...after('5'), ratelimit } })).toMatchObject({ afterMs: 5000 })
    expect(ask({ status: 429, headers: { ...after('86400'), ratelimit } })).toMatchObject({ because: 'too-long' })
    expect(ask({ status: 429, headers: { ...after('soon'), ratelimit } })).toMatchObject({ afterMs: 2000 })
  })

  test('a reset alone counts for 429, which says that nothing is left, and for nothing else', () => {
    const headers = { 'x-ratelimit-reset': '3' }
    expect(ask({ status: 429, headers })).toMatchObject({ afterMs: 3000, because: 'rate-limit' })
    expect(ask({ status: 503, headers })).toMatchObject({ because: 'backoff' })
  })

  test('a limit that is too long is refused', () =>
    expect(
      ask({ status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${now / 1000 + 3600}` } }),
    ).toEqual({ retry: false, because: 'too-long', afterMs: 3_600_000 }))

  test('the backoff doubles, at random, up to the longest wait', () => {
    expect([1, 2, 3, 4, 5].map((attempt) => ask({ attempt, maxAttempts: 9, maxDelayMs: 5000 }))).toEqual(
      [500, 1000, 2000, 2500, 2500].map((afterMs) => ({ retry: true, afterMs, because: 'backoff' })),
    )
    expect(ask({ random: () => 0 })).toMatchObject({ afterMs: 0 })
    const { random: _, ...plain } = { method: 'GET', status: 503, attempt: 1, random: 0 }
    const some = new Set(Array.from({ length: 20 }, () => JSON.stringify(shouldRetry(plain))))
    expect(some.size).toBeGreaterThan(1)
  })
})

describe('shouldRetry() and the number of tries', () => {
  test('four, if nothing is said', () => {
    expect(ask({ attempt: 3 }).retry).toBe(true)
    expect(ask({ attempt: 4 })).toEqual({ retry: false, because: 'attempts' })
    expect(ask({ attempt: 1, maxAttempts: 1 })).toEqual({ retry: false, because: 'attempts' })
  })

  test('a 421 is tried once more, on a new connection', () => {
    expect(ask({ status: 421, method: 'POST' })).toEqual({ retry: true, afterMs: 0, because: 'new-connection' })
    expect(ask({ status: 421, attempt: 2 })).toEqual({ retry: false, because: 'attempts' })
  })

  test('a 425 is tried once more, not in early data', () => {
    expect(ask({ status: 425, method: 'POST' })).toEqual({ retry: true, afterMs: 0, because: 'too-early' })
    expect(ask({ status: 425, attempt: 2 })).toEqual({ retry: false, because: 'attempts' })
  })

  test('a 408 is tried at once, then with pauses', () => {
    expect(ask({ status: 408 })).toEqual({ retry: true, afterMs: 0, because: 'new-connection' })
    expect(ask({ status: 408, attempt: 2 })).toEqual({ retry: true, afterMs: 1000, because: 'backoff' })
  })
})

describe('shouldRetry() without a response', () => {
  const lost = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })
  const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })

  test('a lost connection: what may be done twice', () => {
    expect(ask({ status: undefined, error: lost })).toEqual({ retry: true, afterMs: 500, because: 'backoff' })
    expect(ask({ status: undefined })).toMatchObject({ retry: true })
    expect(ask({ status: undefined, error: lost, method: 'POST' })).toMatchObject({ because: 'not-idempotent' })
  })

  test('a connection that never came about: anything', () =>
    expect(ask({ status: undefined, error: refused, method: 'POST' })).toMatchObject({ retry: true }))

  test.each([
    new DOMException('aborted', 'AbortError'),
    Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' }),
    Object.assign(new TypeError('fetch failed'), { cause: { code: 'ERR_INVALID_URL' } }),
  ])('not after %s', (error) =>
    expect(ask({ status: undefined, error })).toEqual({ retry: false, because: 'not-retryable' }),
  )

  test.each(['a string', null, 7, { cause: null }])('anything may have been thrown: %j', (error) =>
    expect(ask({ status: undefined, error })).toMatchObject({ retry: true }),
  )
})
