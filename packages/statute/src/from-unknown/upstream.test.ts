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
    ['Twilio', error({ status: 401, code: 20003, moreInfo: 'x', details: undefined })],
    ['Supabase', error({ status: 400, __isAuthError: true })],
    ['OpenAI', error({ status: 401, error: {}, requestID: 'r', headers: new Headers(headers) })],
    ['an answer without a status', error({ isAxiosError: true, config: {} })],
    [
      'undici 6',
      error({ code: 'UND_ERR_RESPONSE_STATUS_CODE', status: 401, statusCode: 401, headers: { 'x-key': 'x' } }),
    ],
    [
      'Wreck',
      error({
        isBoom: true,
        output: { statusCode: 401, headers: {} },
        data: { isResponseError: true, headers: {}, res: {} },
      }),
    ],
    ['Notion', error({ name: 'APIResponseError', status: 401, headers: new Headers({ 'x-key': 'x' }), body: '' })],
    ['web-push', error({ name: 'WebPushError', statusCode: 410, headers: { 'x-key': 'x' }, body: '' })],
    ['the AI SDK of Vercel', error({ name: 'AI_APICallError', statusCode: 401, requestBodyValues: {} })],
    ['Gemini', error({ status: 400, statusText: 'Bad Request', errorDetails: [] })],
    ['AWS 2', error({ code: 'AccessDenied', statusCode: 403, requestId: 'r', retryable: false })],
    ['the storage of Supabase', error({ __isStorageError: true, status: 404, statusCode: '404' })],
    ['Slack', error({ code: 'slack_webapi_http_error', statusCode: 401, headers: {} })],
    ['what Fern and Speakeasy generate', error({ statusCode: 401, body: {}, rawResponse: {} })],
    ['Cloudflare', error({ status: 403, headers: new Headers(headers), error: {}, errors: [] })],
    ['Docker', error({ statusCode: 404, reason: 'no such container', json: {} })],
  ])('%s: 502', (_, found) => {
    expect(sent(found)).toEqual({ status: 502, headers: {} })
  })

  test.each([
    ['the request of Node or Express', { request: { httpVersion: '1.1' } }],
    ['the Request of fetch', { request: new Request('http://x') }],
    ['the request of Fastify', { request: { raw: {} } }],
    ['the response of Express', { response: { statusCode: 200, setHeader() {} } }],
    ['an id of the request', { request: { id: 'r1' } }],
    ['a word of its own', { moreInfo: 'https://docs.example', code: 7 }],
    ['numbers of its own', { meta: { status: 3 } }],
    ['an address of its own', { url: '/things', ok: false }],
  ])('leaves an error of the application alone that has %s', (_, members) => {
    expect(fromUnknown(error({ status: 404, ...members })).status).toBe(404)
  })

  test('takes no 502 from the request that a bug of the application has on it', () => {
    expect(fromUnknown(error({ request: { httpVersion: '1.1' } })).status).toBe(500)
  })

  test('of a 5xx sends no fields but those that tell the client when to come again, and who may read', () => {
    const headers = {
      'set-cookie': 'theirs=1',
      'x-key': 'secret',
      'Retry-After': '7',
      'access-control-allow-origin': '*',
    }
    const { 'content-type': _, ...fields } = fromUnknown(error({ status: 503, headers })).headers
    expect(fields).toEqual({ 'retry-after': '7', 'access-control-allow-origin': '*' })
  })

  test.each([
    ['LIMIT_FILE_SIZE', 413],
    ['LIMIT_UNEXPECTED_FILE', 400],
  ])('Multer, %s: %d', (code, status) => {
    expect(fromUnknown(error({ name: 'MulterError', code })).status).toBe(status)
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
