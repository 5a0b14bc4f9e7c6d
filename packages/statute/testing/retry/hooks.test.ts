/** What is each client's own: its errors, its content, its aborts, its options. */
import { Readable } from 'node:stream'
import axios, { AxiosError, isCancel } from 'axios'
import got, { HTTPError as GotHTTPError } from 'got'
import ky, { HTTPError } from 'ky'
import { Agent, RetryAgent, request } from 'undici'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { install } from '../../src/client/axios.ts'
import { retry } from '../../src/client/got.ts'
import { retrying as retryingKy } from '../../src/client/ky.ts'
import { retryOptions } from '../../src/client/undici.ts'
import { clientsWith } from './clients.ts'
import { type FailingServer, startFailing } from './failing.ts'

let server: FailingServer
beforeAll(async () => {
  server = await startFailing()
})
beforeEach(() => server.forget())
afterAll(() => server.close())

const limits = { random: () => 0 }

describe.each(Object.entries(clientsWith(limits)))('%s', (name, send) => {
  test('tries four times, then hands back the last response', async () => {
    expect(await send(`${server.url}/always`, { method: 'GET', headers: {} })).toBe(503)
    expect(server.requests).toHaveLength(4)
  })

  test('tries again after a lost connection', async () => {
    expect(await send(`${server.url}/lost-once`, { method: 'GET', headers: {} })).toBe(200)
    expect(server.requests).toHaveLength(2)
  })

  test('does not send a POST again after a lost connection', async () => {
    await expect(send(`${server.url}/lost-once`, { method: 'POST', headers: {}, content: 'a' })).rejects.toThrow()
    expect(server.requests).toHaveLength(1)
  })

  test('does so with an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': '"1"' }
    expect(await send(`${server.url}/lost-once`, { method: 'POST', headers, content: 'a' })).toBe(200)
    expect(server.requests.map(({ content }) => content).slice(-1)).toEqual(['a'])
    expect([name, server.requests.length]).toEqual([name, 2])
  })
})

describe('ky', () => {
  const api = retryingKy(ky, limits)

  test('throws its HTTPError in the end', async () => {
    const error = await api(`${server.url}/always`).catch((error) => error)
    expect(error).toBeInstanceOf(HTTPError)
    expect(await error.response.text()).toBe('later')
  })

  test('`retry: 0` of a call holds', async () => {
    await expect(api(`${server.url}/always`, { retry: 0 })).rejects.toBeInstanceOf(HTTPError)
    expect(server.requests).toHaveLength(1)
  })

  test('a timeout is tried again only if ky is told so, and never for POST', async () => {
    await expect(api(`${server.url}/silent-once`, { timeout: 100 })).rejects.toThrow(/timed out/)
    expect(server.requests).toHaveLength(1)
    server.forget()
    const again = api.extend({ retry: { retryOnTimeout: true }, timeout: 100 })
    expect((await again(`${server.url}/silent-once`)).status).toBe(200)
    server.forget()
    await expect(again.post(`${server.url}/silent-once`)).rejects.toThrow(/timed out/)
    expect(server.requests).toHaveLength(1)
  })

  test('an abort is not tried again, whatever its reason', async () => {
    const stop = new AbortController()
    const result = api(`${server.url}/silent-once`, { signal: stop.signal, timeout: false })
    setTimeout(() => stop.abort('enough'), 50)
    expect(await result.catch((error) => error)).toBe('enough')
    expect(server.requests).toHaveLength(1)
  })

  test('leaves the fetch that ky had', async () => {
    const fetch = vi.fn(async () => new Response('mine'))
    expect(await retryingKy(ky.create({ fetch }), limits)(server.url).text()).toBe('mine')
    expect(fetch).toHaveBeenCalledOnce()
  })
})

describe('got', () => {
  const api = got.extend({ retry: retry(limits) })

  test('throws its HTTPError in the end', async () => {
    await expect(api(`${server.url}/always`)).rejects.toBeInstanceOf(GotHTTPError)
    expect(server.requests).toHaveLength(4)
  })

  test('asks again if the content breaks off', async () => {
    expect((await api(`${server.url}/half-once`)).body).toBe('done')
    expect(server.requests).toHaveLength(2)
  })

  test('sends JSON again', async () => {
    await api.put(`${server.url}/once`, { json: { a: 1 } })
    expect(server.requests.map(({ content }) => content)).toEqual(['{"a":1}', '{"a":1}'])
  })

  test('does not send a stream again', async () => {
    const body = Readable.from(['a', 'b'])
    await expect(api.put(`${server.url}/once`, { body })).rejects.toBeInstanceOf(GotHTTPError)
    expect(server.requests).toHaveLength(1)
  })
})

describe('axios', () => {
  const api = install(axios.create(), limits)

  test('throws its AxiosError in the end', async () => {
    const error = await api.get(`${server.url}/always`).catch((error) => error)
    expect(error).toBeInstanceOf(AxiosError)
    expect(error.response.status).toBe(503)
    expect(server.requests).toHaveLength(4)
  })

  test('sends JSON again as it was, below its base URL and with its query', async () => {
    const based = install(axios.create({ baseURL: server.url }), limits)
    await based.put('/once', '"a"', { params: { b: 1 }, headers: { 'content-type': 'application/json' } })
    await based.put('/once', { a: [1] }, { params: { b: 2 } })
    expect(server.requests.map(({ url, content, type }) => [url, content, type])).toEqual([
      ['/once?b=1', '"a"', 'application/json'],
      ['/once?b=1', '"a"', 'application/json'],
      ['/once?b=2', '{"a":[1]}', 'application/json'],
      ['/once?b=2', '{"a":[1]}', 'application/json'],
    ])
  })

  test('judges also what `validateStatus` lets through', async () => {
    const { status } = await api.get(`${server.url}/once`, { validateStatus: () => true })
    expect(status).toBe(200)
  })

  test('does not send a stream again', async () => {
    await expect(api.put(`${server.url}/once`, Readable.from(['a', 'b']))).rejects.toBeInstanceOf(AxiosError)
    expect(server.requests).toHaveLength(1)
  })

  test('an abort ends the wait, with an error of axios', async () => {
    const stop = new AbortController()
    const told = vi.fn(() => setTimeout(() => stop.abort(), 20))
    const start = performance.now()
    const result = install(axios.create(), { onRetry: told }).get(`${server.url}/minute`, { signal: stop.signal })
    expect(isCancel(await result.catch((error) => error))).toBe(true)
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ attempt: 1, afterMs: 60_000, because: 'retry-after' }))
    expect(performance.now() - start).toBeLessThan(5000)
    expect(server.requests).toHaveLength(1)
  })

  test('lets go of a stream that nobody will read', async () => {
    const { data } = await api.get(`${server.url}/once`, { responseType: 'stream' })
    let text = ''
    for await (const chunk of data) text += chunk
    expect(text).toBe('done')
  })
})

describe('undici', () => {
  const dispatcher = new RetryAgent(new Agent(), retryOptions(limits))

  test('hands on the last response, with its content', async () => {
    const { statusCode, body } = await request(`${server.url}/always`, { dispatcher })
    expect([statusCode, await body.text(), server.requests.length]).toEqual([503, 'later', 4])
  })

  test.each<[string, Record<string, string> | string[] | [string, string][]]>([
    ['an object', { 'Idempotency-Key': '"1"' }],
    ['a row', ['accept', 'idempotency-key', 'Idempotency-Key', '"1"']],
  ])('finds the key in %s', async (_, headers) => {
    const { statusCode } = await request(`${server.url}/once`, { dispatcher, method: 'POST', body: 'a', headers })
    expect(statusCode).toBe(200)
  })

  test('finds it in pairs, and a value is no name', async () => {
    const headers = new Headers({ 'idempotency-key': '"1"' })
    expect((await request(`${server.url}/once`, { dispatcher, method: 'POST', headers })).statusCode).toBe(200)
    const row = ['accept', 'idempotency-key']
    expect((await request(`${server.url}/once`, { dispatcher, method: 'POST', headers: row })).statusCode).toBe(503)
  })

  test('does not send a stream again', async () => {
    const body = Readable.from(['a', 'b'])
    const { statusCode } = await request(`${server.url}/once`, { dispatcher, method: 'PUT', body })
    expect([statusCode, server.requests.length]).toEqual([503, 1])
  })
})
