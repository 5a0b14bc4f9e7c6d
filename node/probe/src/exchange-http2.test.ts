import { createSecureServer, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { afterAll, describe, expect, test } from 'vitest'
import { certificate, key, run, serve, serveSecure, stopServers } from '../testing/servers.ts'
import type { ProbeOptions } from './options.ts'

const servers: { close(): unknown }[] = []
afterAll(() => {
  stopServers()
  for (const server of servers) server.close()
})

/** A server that speaks HTTP/2 alone. */
const http2 = async (answer: (stream: ServerHttp2Stream, headers: Record<string, unknown>) => void) => {
  const server = createSecureServer({ key, cert: certificate, allowHTTP1: false })
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {})
    answer(stream, headers)
  })
  server.on('sessionError', () => {})
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
const ask = async (answer: Parameters<typeof http2>[0], options: ProbeOptions = {}) => {
  const { exchanges, problems } = await run(await http2(answer), { maxRequests: 2, ...options })
  return { exchange: exchanges[0], response: exchanges[0]?.response, problems }
}

describe('a live exchange over HTTP/2', () => {
  test('is asked for where HTTP/1.1 is not spoken', async () => {
    const { exchange, response } = await ask((stream) => {
      stream.respond({ ':status': 200, 'content-type': 'text/plain', 'x-a': ['1', '2'] })
      stream.end('hello')
    })
    expect(exchange?.request).toMatchObject({ method: 'GET', target: '/', version: '2' })
    expect(response).toMatchObject({ status: 200, version: '2', reason: '', wire: null, exact: true })
    expect(response?.fields.all('x-a')).toEqual(['1', '2'])
    expect(response?.body).toMatchObject({ state: 'known', text: 'hello', length: 5 })
  })

  test('has interim responses and trailers', async () => {
    const { response } = await ask((stream) => {
      stream.additionalHeaders({ ':status': 103, link: '</a.css>; rel=preload' })
      stream.respond({ ':status': 200 }, { waitForTrailers: true })
      stream.on('wantTrailers', () => stream.sendTrailers({ digest: 'x' }))
      stream.end('hi')
    })
    expect(response?.interim?.map(({ status, fields }) => [status, fields.has('link')])).toEqual([[103, true]])
    expect(response?.trailers.get('digest')).toBe('x')
  })

  test('is cut where the stream is reset or the limit is reached', async () => {
    const reset = await ask((stream) => {
      stream.respond({ ':status': 200 })
      stream.write('half')
      setTimeout(() => stream.destroy(new Error('broken')), 30)
    })
    expect(reset.response?.body).toMatchObject({ state: 'cut', text: 'half' })
    const closed = await ask((stream) => {
      stream.respond({ ':status': 200 })
      stream.write('half')
      setTimeout(() => stream.session?.destroy(), 30)
    })
    expect(closed.response?.body).toMatchObject({ state: 'cut', text: 'half' })
    const long = await ask(
      (stream) => {
        stream.respond({ ':status': 200 })
        stream.end('x'.repeat(50_000))
      },
      { limits: { body: 10_000 } },
    )
    expect(long.response?.body.state).toBe('cut')
  })

  test('is a problem where the stream ends without an answer, or nothing comes', async () => {
    expect((await ask((stream) => stream.close(1), { maxRequests: 3 })).problems.length).toBeGreaterThan(0)
    const silent = await ask(() => {}, { timeouts: { firstOctet: 100 } })
    expect(silent.problems).toContain('ETIMEDOUT')
  })
})

describe('an answer that breaks HTTP/2', () => {
  /** RFC 9113 §4.1: length, type, flags, stream. */
  const frame = (type: number, flags: number, stream: number, payload: Buffer) => {
    const head = Buffer.alloc(9)
    head.writeUIntBE(payload.length, 0, 3)
    head.set([type, flags], 3)
    head.writeUInt32BE(stream, 5)
    return Buffer.concat([head, payload])
  }
  /** RFC 7541 §6.2.2: a literal field, its name too. */
  const literal = (...texts: readonly string[]) =>
    Buffer.concat([Buffer.from([0]), ...texts.flatMap((text) => [Buffer.from([text.length]), Buffer.from(text)])])

  test.each([
    ['connection', 'close'],
    ['transfer-encoding', 'chunked'],
    ['X-Upper', '1'],
  ])('because of %s: %s is told', async (name, value) => {
    const server = createTlsServer({ key, cert: certificate, ALPNProtocols: ['h2', 'http/1.1'] }, (socket) => {
      socket.on('error', () => {})
      socket.once('data', () => {
        if (socket.alpnProtocol !== 'h2') return socket.end('HTTP/1.1 204 No Content\r\n\r\n')
        // SETTINGS, then HEADERS with :status 200 (RFC 7541 §A).
        const fields = Buffer.concat([Buffer.from([0x88]), literal(name, value)])
        return socket.write(Buffer.concat([frame(4, 0, 0, Buffer.alloc(0)), frame(1, 5, 1, fields)]))
      })
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { problems } = await run(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(problems).toEqual(['malformed'])
  })
})

describe('probe() of https', () => {
  test('asks with both versions where both are spoken', async () => {
    const url = await serveSecure((_, response) => response.end('hi'))
    const { exchanges, problems } = await run(url)
    expect(problems).toEqual([])
    expect(exchanges[0]?.response.version).toBe('1.1')
    expect(exchanges.at(-1)?.response).toMatchObject({ version: '2', body: { text: 'hi' } })
  })

  test('does not take a certificate that nobody vouches for, or one for another name', async () => {
    const url = await serveSecure((_, response) => response.end('hi'))
    expect((await run(url, { ca: '' })).problems).toEqual(['DEPTH_ZERO_SELF_SIGNED_CERT'])
    const other = `https://other.example:${new URL(url).port}/`
    const lookup = async () => ['127.0.0.1']
    expect((await run(other, { lookup })).problems).toEqual(['ERR_TLS_CERT_ALTNAME_INVALID'])
    expect((await run(other, { lookup, insecure: true, maxRequests: 1 })).lines).toEqual(['GET / 200'])
  })

  test('checks the certificate against the name, not the address', async () => {
    const url = await serveSecure((_, response) => response.end('hi'))
    const there = `https://www.statute.test:${new URL(url).port}/`
    const { lines } = await run(there, { lookup: async () => ['127.0.0.1'], maxRequests: 1 })
    expect(lines).toEqual(['GET / 200'])
  })

  test('tells of a server that speaks no TLS', async () => {
    const url = (await serve((_, response) => response.end())).replace('http:', 'https:')
    const { events } = await run(url)
    expect(events.find((one) => one.event === 'problem')?.problem).toMatchObject({ problem: 'tls' })
  })
})
