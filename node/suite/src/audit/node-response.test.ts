import { once } from 'node:events'
import { type IncomingMessage, type RequestListener, request as startRequest } from 'node:http'
import { connect, createServer as createServer2 } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { ExchangeLine } from '@statute/http'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { serve, stopServers } from '../../testing/servers.ts'
import type { Audit } from './audit.ts'
import { watchNode } from './node-response.ts'

afterEach(stopServers)

const lines: ExchangeLine[] = []
const audit: Audit = { bodyLimit: 100, see: (line) => lines.push(line()), settled: async () => {} }
afterEach(() => {
  lines.length = 0
})

const watching =
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    watchNode(audit, request, response)
    listener(request, response)
  }

async function ask(listener: RequestListener, options: object = {}): Promise<{ url: string; text: string }> {
  const url = await serve(watching(listener))
  const request = startRequest(`${url}/a?b=1`, options).end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  let text = ''
  for await (const chunk of response) text += chunk.toString('latin1')
  return { url, text }
}

describe('watchNode()', () => {
  test('sees the head as Node wrote it, the content and the trailers', async () => {
    const { url, text } = await ask((_, response) => {
      response.writeHead(201, 'Made', { 'X-One': 'a', Trailer: 'X-Sum' })
      response.write('one ')
      response.addTrailers({ 'X-Sum': '2' })
      response.end('two', 'latin1')
    })
    expect(text).toBe('one two')
    const [line] = lines
    expect(line?.request).toMatchObject({ method: 'GET', url: `${url}/a?b=1`, httpVersion: 'HTTP/1.1', body: '' })
    expect(line?.response).toMatchObject({
      status: 201,
      statusText: 'Made',
      body: 'one two',
      trailers: [['X-Sum', '2']],
    })
    const fields = (line?.response.headers ?? []) as [string, string][]
    expect(fields.map(([name]) => name)).toEqual(
      expect.arrayContaining(['X-One', 'Trailer', 'Date', 'Connection', 'Transfer-Encoding']),
    )
  })

  test('sees no content where none goes out', async () => {
    await ask((_, response) => response.setHeader('Content-Length', 8).end('not sent'), { method: 'HEAD' })
    expect(lines[0]?.response.body).toBe('')
    expect(lines[0]?.response.headers).toContainEqual(['Content-Length', '8'])
  })

  test('takes a content coding off, and octets as they were when they were written', async () => {
    await ask((_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('{"a":1}')))
    expect(lines[0]?.response.body).toBe('{"a":1}')
    await ask((_, response) => {
      const own = Buffer.from('first')
      response.write(own, () => {
        own.fill('x')
        response.end()
      })
    })
    expect(lines[1]?.response.body).toBe('first')
  })

  test('does not keep what is longer than the limit, and lets it pass', async () => {
    const { text } = await ask((_, response) => response.end('x'.repeat(101)))
    expect(text).toHaveLength(101)
    expect(lines[0]?.response.body).toBeNull()
  })

  test('sees interim responses', async () => {
    await ask((_, response) => {
      response.writeEarlyHints({ link: '</a.css>; rel=preload' })
      response.end()
    })
    expect(lines[0]?.response.interim).toEqual([{ status: 103, headers: { link: '</a.css>; rel=preload' } }])
    await ask((_, response) => response.end(), { method: 'POST', headers: { expect: '100-continue' } })
    expect(lines[1]?.response.interim).toEqual([{ status: 100, headers: [] }])
    expect(lines[1]?.request?.body).toBeNull()
  })

  test('leaves out what was cut, and looks on once however often it is asked', async () => {
    const cut = ask((_, response) => {
      response.write('abc')
      setTimeout(() => response.destroy(), 10)
    })
    await expect(cut).rejects.toThrow('aborted')
    expect(lines).toEqual([])
    await ask((request, response) => {
      watchNode(audit, request, response)
      response.end('once')
    })
    expect(lines.map(({ response }) => response.body)).toEqual(['once'])
  })

  test('gives write() and end() back what they gave', async () => {
    const returned: unknown[] = []
    await ask((_, response) => {
      returned.push(response.write('a', () => returned.push('written')))
      returned.push(response.end('b', () => returned.push('ended')) === response)
    })
    expect(returned).toEqual([true, true, 'written', 'ended'])
    expect(lines[0]?.response.body).toBe('ab')
  })

  test('sees what goes over HTTP/2', async () => {
    const server = createServer2((request, response) => {
      watchNode(audit, request, response)
      response.writeHead(401, { 'content-type': 'text/plain' }).end('sign in')
    }).listen(0)
    await once(server, 'listening')
    const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    client.request({ ':path': '/me' }).resume().end()
    await vi.waitFor(() => expect(lines).toHaveLength(1))
    expect(lines[0]?.request?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/me$/)
    expect(lines[0]?.response).toMatchObject({ status: 401, httpVersion: 'HTTP/2', body: 'sign in' })
    expect(lines[0]?.response.headers).toContainEqual(['content-type', 'text/plain'])
    client.close()
    server.close()
  })

  test('leaves a server alone whose responses have no head that it knows', () => {
    const response = { write: () => true, end() {}, once: (_: string, act: () => void) => act() }
    const see = (line: () => unknown) => expect(line).toThrow('no response of node:http')
    const request = { httpVersion: '1.1', rawHeaders: [], socket: null }
    watchNode({ ...audit, see }, request, response)
    expect.assertions(1)
  })
})
