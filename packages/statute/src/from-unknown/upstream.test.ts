/** What HTTP clients throw, from a real server where the client is installed, else by the shape that they document. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import axios from 'axios'
import got from 'got'
import ky from 'ky'
import { Agent, interceptors, request as undici } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bearer } from '../challenge.ts'
import { fromUnknown } from './from-unknown.ts'

let url = ''
let close = () => {}
beforeAll(async () => {
  const server = createServer((request, response) => {
    const status = Number(request.url?.slice(1))
    if (status === 0) return
    response.writeHead(status, { 'www-authenticate': 'Bearer realm="theirs"', 'retry-after': '7', 'x-key': 'secret' })
    response.end('secret')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => {
    server.closeAllConnections()
    server.close()
  }
})
afterAll(() => close())

async function thrown(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable('nothing was thrown'),
    (error: unknown) => error,
  )
}

function sent(error: unknown) {
  const problem = fromUnknown(error, { challenge: bearer() })
  expect(JSON.stringify([problem, problem.headers, problem.message])).not.toMatch(/secret|theirs|127/)
  const { 'content-type': _, ...headers } = problem.headers
  return { status: problem.status, headers }
}

type Client = (address: string, options: { timeout: number; signal?: AbortSignal }) => Promise<unknown>
const responseError = new Agent().compose(interceptors.responseError())
const clients: Record<string, Client> = {
  axios: (address, { timeout, signal }) => axios.get(address, { timeout, ...(signal && { signal }) }),
  got: (address, { timeout, signal }) =>
    got(address, { timeout: { request: timeout }, retry: { limit: 0 }, ...(signal && { signal }) }),
  ky: (address, { timeout, signal }) => ky(address, { timeout, retry: 0, ...(signal && { signal }) }),
  undici: (address, { timeout, signal }) =>
    undici(address, { dispatcher: responseError, headersTimeout: timeout, ...(signal && { signal }) }),
  'fetch whose Response is thrown': async (address, { timeout, signal }) => {
    throw await fetch(address, { signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]) })
  },
}

describe.each(Object.entries(clients))('%s', (name, get) => {
  test.each([400, 401, 403, 404, 405, 418, 500])('does not pass a %i of the other server on', async (status) => {
    expect(sent(await thrown(get(`${url}/${status}`, { timeout: 5000 })))).toEqual({ status: 502, headers: {} })
  })

  test.each([429, 503])('is a 503 for its %i, with its Retry-After', async (status) => {
    expect(sent(await thrown(get(`${url}/${status}`, { timeout: 5000 })))).toEqual({
      status: 503,
      headers: { 'retry-after': '7' },
    })
  })

  test('is a 504 for its 504', async () => {
    expect(sent(await thrown(get(`${url}/504`, { timeout: 5000 }))).status).toBe(504)
  })

  test('is a 504 if nothing comes in time', async () => {
    // undici looks at its clock about once a second.
    expect(sent(await thrown(get(`${url}/000`, { timeout: 50 })))).toEqual({ status: 504, headers: {} })
  })

  test('is a 503 if it was called off', async () => {
    const signal = AbortSignal.abort()
    expect(sent(await thrown(get(`${url}/000`, { timeout: 5000, signal })))).toEqual({ status: 503, headers: {} })
  })

  test('is not a 500 if nobody listens', async () => {
    const found = sent(await thrown(get('http://127.0.0.1:1/', { timeout: 5000 })))
    // undici without fetch says it as a database driver would.
    expect(found).toEqual({ status: name === 'undici' ? 503 : 502, headers: {} })
  })
})

describe('other clients', () => {
  const headers = { 'retry-after': '7' }
  const error = (members: object) => Object.assign(new Error('secret'), members)

  test.each([
    ['ofetch', error({ name: 'FetchError', request: 'http://x', status: 404, statusCode: 404 })],
    ['ofetch without an answer', error({ name: 'FetchError', request: 'http://x', cause: new TypeError('x') })],
    ['AWS', error({ name: 'AccessDeniedException', $fault: 'client', $metadata: { httpStatusCode: 403 } })],
    [
      'Octokit',
      error({ name: 'HttpError', status: 404, request: { url: 'x' }, response: { status: 404, headers: {} } }),
    ],
    ['Octokit without an answer', error({ name: 'HttpError', status: 500, request: { url: 'x' } })],
    ['Elasticsearch', error({ name: 'ResponseError', statusCode: 404, meta: { statusCode: 404, headers: {} } })],
    ['Stripe', error({ type: 'StripeAuthenticationError', rawType: 'x', statusCode: 401, headers })],
    ['Twilio', error({ status: 401, code: 20003, moreInfo: 'x' })],
    ['Supabase', error({ status: 400, __isAuthError: true })],
    ['OpenAI', error({ status: 401, error: {}, requestID: 'r', headers: new Headers(headers) })],
    ['an answer without a status', error({ isAxiosError: true, config: {} })],
  ])('%s: 502', (_, found) => {
    expect(sent(found)).toEqual({ status: 502, headers: {} })
  })

  test('takes the Retry-After of an SDK that has the fields itself', () => {
    const found = error({ status: 429, error: {}, requestID: 'r', headers: new Headers(headers) })
    expect(sent(found)).toEqual({ status: 503, headers })
  })

  test.each(['soon', '-5', '1.5', '', 'Sun, 06 Nov 1994 08:49:37', '0x10', 'a\r\nb: c'])(
    'does not send on a Retry-After of "%s"',
    (value) => {
      const found = error({ response: { status: 503, headers: { 'Retry-After': value } } })
      expect(sent(found)).toEqual({ status: 503, headers: {} })
    },
  )

  test('sends on a date', () => {
    const value = 'Sun, 06 Nov 1994 08:49:37 GMT'
    const found = error({ response: { status: 503, headers: { 'retry-after': value } } })
    expect(sent(found)).toEqual({ status: 503, headers: { 'retry-after': value } })
  })

  test('does not take a Response of our own for one that was fetched', () => {
    expect(sent(new Response('secret', { status: 404, headers: { 'x-why': 'id' } }))).toEqual({
      status: 404,
      headers: { 'x-why': 'id' },
    })
  })
})
