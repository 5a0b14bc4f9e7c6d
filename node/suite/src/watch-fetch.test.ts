import type { ExchangeLine } from '@statute/http'
import { afterEach, describe, expect, test } from 'vitest'
import { serve, stopServers } from '../testing/servers.ts'
import { type FetchWatch, watchFetch } from './watch-fetch.ts'

const lines: ExchangeLine[] = []
let watch: FetchWatch | null = null
afterEach(() => {
  watch?.stop()
  lines.length = 0
  stopServers()
})

const start = () => {
  watch = watchFetch((line) => lines.push(line))
  return watch
}

describe('watchFetch()', () => {
  test('sees every field of both messages, and leaves the body to be read', async () => {
    const url = await serve((_, response) => {
      response.setHeader('X-One', '1')
      response.end('{"a":1}')
    })
    const { settle } = start()
    const response = await fetch(`${url}/a?b=1`, { method: 'POST', body: 'hello', headers: { 'X-Own': '1' } })
    expect(await response.json()).toEqual({ a: 1 })
    await settle()
    const [line] = lines
    expect(line?.request).toMatchObject({ method: 'POST', url: `${url}/a?b=1`, body: 'hello' })
    const headers = (line?.request?.headers ?? []) as [string, string][]
    const names = headers.map(([name]) => name.toLowerCase())
    expect(names).toEqual(expect.arrayContaining(['host', 'x-own', 'accept', 'content-length', 'user-agent']))
    expect(line?.response).toMatchObject({ status: 200, statusText: 'OK', body: '{"a":1}' })
    expect(line?.response.headers).toContainEqual(['X-One', '1'])
    expect(line?.request_headers_complete).toBe(true)
  })

  test('sees each step of a redirect', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { Location: '/new' }).end()
      else response.end('new')
    })
    const { settle } = start()
    expect(await (await fetch(`${url}/old`)).text()).toBe('new')
    await settle()
    expect(lines.map(({ request, response }) => [request?.url, response.status, response.body])).toEqual([
      [`${url}/old`, 302, null],
      [`${url}/new`, 200, 'new'],
    ])
  })

  test('tells octets that are no text in Base64, and of what is too long nothing', async () => {
    const url = await serve((request, response) => {
      response.end(request.url === '/long' ? Buffer.alloc(2_000_000, 'a') : Buffer.from([0xff, 0xfe]))
    })
    const { settle } = start()
    expect((await (await fetch(`${url}/octets`)).arrayBuffer()).byteLength).toBe(2)
    expect((await (await fetch(`${url}/long`)).arrayBuffer()).byteLength).toBe(2_000_000)
    await settle()
    expect(lines.map(({ response }) => [response.body, response.encoding])).toEqual([
      ['//4=', 'base64'],
      [null, undefined],
    ])
  })

  test('does not wait for a stream without end', async () => {
    const url = await serve((_, response) => void response.write('data: 1\n\n'))
    const { settle } = start()
    const abort = new AbortController()
    const response = await fetch(url, { signal: abort.signal })
    const start_ = performance.now()
    await settle()
    expect(performance.now() - start_).toBeLessThan(2000)
    const reader = response.body?.getReader()
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: 1\n\n')
    abort.abort()
  })

  test('lets errors through, and ends when it is told to', async () => {
    const before = globalThis.fetch
    const { stop } = start()
    await expect(fetch('http://127.0.0.1:1/')).rejects.toThrow()
    await fetch('data:text/plain,hello')
    stop()
    expect(globalThis.fetch).toBe(before)
    expect(lines).toEqual([])
  })
})
