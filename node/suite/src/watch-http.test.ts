import { once } from 'node:events'
import { ClientRequest, type IncomingMessage, request as startRequest } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { ExchangeLine } from '@statute/http'
import { afterEach, describe, expect, test } from 'vitest'
import { serve, stopServers } from '../testing/servers.ts'
import { watchHttp } from './watch-http.ts'

const lines: ExchangeLine[] = []
let stop = () => {}
afterEach(() => {
  stop()
  lines.length = 0
  stopServers()
})

async function ask(url: string, options: object = {}, content: string[] = []): Promise<string> {
  const request = startRequest(url, options)
  for (const text of content) request.write(text)
  request.end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  // Read late, as a client may.
  await new Promise((done) => setTimeout(done, 10))
  let got = ''
  for await (const chunk of response) got += chunk.toString('latin1')
  return got
}

describe('watchHttp()', () => {
  test('sees every octet of both messages', async () => {
    const url = await serve((_, response) => {
      response.writeHead(201, 'Made', { 'X-One': '1', Trailer: 'X-Sum' })
      response.write('one ')
      response.addTrailers({ 'X-Sum': '2' })
      response.end('two')
    })
    stop = watchHttp((line) => lines.push(line))
    expect(await ask(`${url}/a`, { method: 'POST', headers: { 'X-Own': '1' } }, ['he', 'llo'])).toBe('one two')
    const [line] = lines
    expect(line?.request).toMatchObject({ method: 'POST', url: `${url}/a`, body: 'hello' })
    expect(line?.request?.headers).toContainEqual(['Host', url.slice(7)])
    expect(line?.request?.headers).toContainEqual(['X-Own', '1'])
    expect(line?.response).toMatchObject({ status: 201, statusText: 'Made', httpVersion: 'HTTP/1.1', body: 'one two' })
    expect(line?.response.trailers).toEqual([['X-Sum', '2']])
  })

  test('takes a content coding off', async () => {
    const url = await serve((_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('{"a":1}')))
    stop = watchHttp((line) => lines.push(line))
    await ask(url)
    expect(lines[0]?.response.body).toBe('{"a":1}')
  })

  test('leaves out what was cut', async () => {
    const url = await serve((_, response) => {
      response.write('abc')
      setTimeout(() => response.destroy(), 20)
    })
    stop = watchHttp((line) => lines.push(line))
    await expect(ask(url)).rejects.toThrow('aborted')
    expect(lines).toEqual([])
  })

  test('leaves nothing behind when it ends', async () => {
    const { emit, write, end } = ClientRequest.prototype
    watchHttp(() => {})()
    expect([ClientRequest.prototype.emit, ClientRequest.prototype.write, ClientRequest.prototype.end]).toEqual([
      emit,
      write,
      end,
    ])
  })
})
