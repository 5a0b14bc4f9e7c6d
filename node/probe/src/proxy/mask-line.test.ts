import type { ExchangeLine } from '@statute/http'
import { describe, expect, test } from 'vitest'
import { maskLine } from './mask-line.ts'

const line = (request: Partial<ExchangeLine['request'] & object>, response: Partial<ExchangeLine['response']> = {}) =>
  maskLine({
    request: { method: 'POST', url: 'http://a.test/', headers: [], body: '', ...request },
    response: { status: 200, headers: [], body: '', ...response },
  })

describe('maskLine()', () => {
  test.each([
    ['Authorization', 'Bearer abc', 'Bearer masked'],
    ['Authorization', 'abc', 'masked'],
    ['Proxy-Authorization', 'Basic abc', 'Basic masked'],
    ['Cookie', 'a=1; b="2"; c=', 'a=masked; b=masked; c='],
    ['X-Api-Key', 'abc', 'masked'],
    ['X-CSRF-Token', 'abc', 'masked'],
    ['Referer', 'http://a.test/?access_token=abc&x=1#y', 'http://a.test/?access_token=masked&x=1#y'],
    ['Access-Control-Request-Headers', 'authorization', 'authorization'],
    ['Accept', 'a=b', 'a=b'],
  ])('%s: %s of a request', (name, value, masked) => {
    expect(line({ headers: [[name, value]] }).request?.headers).toEqual([[name, masked]])
  })

  test.each([
    ['Set-Cookie', 'sid=abc; Path=/; HttpOnly', 'sid=masked; Path=/; HttpOnly'],
    ['Set-Cookie', 'sid=; Max-Age=0', 'sid=; Max-Age=0'],
    ['WWW-Authenticate', 'Bearer realm="api"', 'Bearer realm="api"'],
    ['Access-Control-Allow-Headers', 'Authorization', 'Authorization'],
    ['Location', '/cb?code=abc&state=1', '/cb?code=masked&state=1'],
    ['Location', '/a#access_token=abc', '/a#access_token=masked'],
  ])('%s: %s of a response', (name, value, masked) => {
    expect(line({}, { headers: [[name, value]] }).response.headers).toEqual([[name, masked]])
  })

  test('masks what a URL and a body hold, and keeps the length of the body', () => {
    expect(line({ url: 'http://a.test/?api_key=abc&q=1' }).request?.url).toBe('http://a.test/?api_key=masked&q=1')
    expect(line({ body: 'user=ann&password=hé&x=1' }).request?.body).toBe('user=ann&password=***&x=1')
    const body = '{"user": "ann", "refresh_token": "abc", "tokens": 3}'
    expect(line({}, { body }).response.body).toBe('{"user": "ann", "refresh_token": "***", "tokens": 3}')
  })

  test('leaves what is not known, and what is no text', () => {
    expect(line({ headers: null, body: null }).request).toMatchObject({ headers: null, body: null })
    const octets = { body: 'eyJ0b2tlbiI6ImFiYyJ9', encoding: 'base64' }
    expect(line({}, octets).response).toMatchObject(octets)
  })

  test('takes time in step with the length, whatever it is given', () => {
    const start = performance.now()
    for (const text of ['token', '"token"', '?', 'a'.repeat(50), '{"a_', '"secret":   ']) {
      line({ url: text.repeat(50_000), body: `{${text.repeat(50_000)}` }, { body: text.repeat(50_000) })
    }
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
