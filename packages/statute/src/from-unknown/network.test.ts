import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { fromUnknown } from './from-unknown.ts'

const error = (code: string, members = {}) => Object.assign(new Error('secret'), { code, ...members })
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause })
const status = (thrown: unknown) => {
  expect(JSON.stringify(fromUnknown(thrown))).not.toContain('secret')
  return fromUnknown(thrown).status
}

describe('fetch failed', () => {
  test.each(['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'UND_ERR_SOCKET', 'EPROTO'])(
    '%s is a 502',
    (code) => expect(status(fetchFailed(error(code)))).toBe(502),
  )

  test.each(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])(
    '%s is a 504',
    (code) => expect(status(fetchFailed(error(code)))).toBe(504),
  )

  test('is a 502 for a real refusal, and if an own error wraps it', async () => {
    const thrown = await fetch('http://127.0.0.1:1/').catch((error: unknown) => error)
    expect(status(thrown)).toBe(502)
    expect(status(new Error('no prices', { cause: thrown }))).toBe(502)
  })

  test('is a 502 without a reason too, but any other TypeError is a bug of ours', () => {
    expect(status(fetchFailed(undefined))).toBe(502)
    expect(status(new TypeError('secret is not a function'))).toBe(500)
    expect(status(new Error('fetch failed for secret'))).toBe(500)
  })
})

describe('without fetch', () => {
  test.each(['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET', 'EAI_AGAIN', 'EPIPE', 'EHOSTUNREACH'])(
    '%s is a 503, as of a database',
    (code) => expect(status(error(code))).toBe(503),
  )

  test('reads a real refusal', async () => {
    const thrown = await new Promise((resolve) => connect(1, '127.0.0.1').on('error', resolve))
    expect(status(thrown)).toBe(503)
  })

  test('ETIMEDOUT is a 504', () => expect(status(error('ETIMEDOUT'))).toBe(504))
  test('a certificate that does not fit is a 502', () =>
    expect(status(error('ERR_TLS_CERT_ALTNAME_INVALID'))).toBe(502))
  test.each(['ENOENT', 'EACCES', 'ERR_INVALID_ARG_TYPE', 'UND_ERR_INVALID_ARG', 'constructor'])('%s is a 500', (code) =>
    expect(status(error(code))).toBe(500),
  )
})

describe('time and calling off', () => {
  test('a TimeoutError of the DOM is a 504', async () => {
    expect(status(new DOMException('secret', 'TimeoutError'))).toBe(504)
    const signal = AbortSignal.timeout(1)
    const late = await new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)))
    expect(status(late)).toBe(504)
  })

  test('an AbortError is a 503 without Retry-After', () => {
    expect(status(AbortSignal.abort().reason)).toBe(503)
    expect(fromUnknown(AbortSignal.abort().reason).headers).not.toHaveProperty('retry-after')
  })
})
