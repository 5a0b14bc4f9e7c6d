import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import * as http from 'node:http'
import * as http2 from 'node:http2'
import * as https from 'node:https'
import type { AddressInfo } from 'node:net'
import * as net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Exchange, type ExchangeLine, readExchanges } from '@statute/http'
import { afterEach, describe, expect, test } from 'vitest'
import { certificate, key } from '../../testing/servers.ts'
import type { ProxyFailure, ProxyOptions, RunningProxy } from './options.ts'
import { startProxy } from './start-proxy.ts'

const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

async function upstream(listener: http.RequestListener): Promise<{ to: string; server: http.Server }> {
  const server = http.createServer(listener)
  server.listen({ port: 0, host: '127.0.0.1', backlog: 2048 })
  await once(server, 'listening')
  ending.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return { to: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

interface Proxied {
  readonly proxy: RunningProxy
  readonly lines: ExchangeLine[]
  readonly exchanges: Exchange[]
  readonly failures: ProxyFailure[]
  readonly to: string
  readonly server: http.Server
}

async function proxied(listener: http.RequestListener, options: Partial<ProxyOptions> = {}): Promise<Proxied> {
  const { to, server } = await upstream(listener)
  const lines: ExchangeLine[] = []
  const exchanges: Exchange[] = []
  const failures: ProxyFailure[] = []
  const proxy = await startProxy({
    to,
    onExchange(line, exchange) {
      lines.push(line)
      exchanges.push(exchange)
    },
    onFailure: (failure) => failures.push(failure),
    ...options,
  })
  ending.push(() => proxy.close())
  return { proxy, lines, exchanges, failures, to, server }
}

/** Writes octets, and reads until the connection ends. */
function raw({ port }: RunningProxy, text: string): Promise<string> {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    let got = ''
    socket.on('data', (chunk) => {
      got += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => done(got))
  })
}

const echo: http.RequestListener = (request, response) => {
  let text = ''
  request.on('data', (chunk) => {
    text += chunk
  })
  request.on('end', () => response.end(JSON.stringify({ url: request.url, raw: request.rawHeaders, text })))
}

const until = async (holds: () => boolean) => {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((done) => setTimeout(done, 10))
}

describe('startProxy()', () => {
  test('forwards fields as they came, without those of the connection', async () => {
    const { proxy, to } = await proxied(echo)
    const head = 'hOst: localhost\r\nX-B: 1\r\nx-B: 2\r\nConnection: close, X-Own\r\nX-Own: 1\r\n'
    const got = await raw(proxy, `GET /a?b HTTP/1.1\r\n${head}\r\n`)
    const { url, raw: fields } = JSON.parse(got.slice(got.indexOf('\r\n\r\n')))
    expect(url).toBe('/a?b')
    expect(fields).toEqual([
      'hOst',
      to.slice(7),
      'X-B',
      '1',
      'x-B',
      '2',
      'Via',
      '1.1 statute',
      'Connection',
      'keep-alive',
    ])
    expect(got).toContain('Via: 1.1 statute\r\n')
  })

  test('keeps Host and says who asked if it is told to', async () => {
    const { proxy, lines } = await proxied(echo, { keepHost: true, forwarded: true, via: null })
    const got = await raw(proxy, 'GET / HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n')
    expect(got).toContain('"Host","shop.test","X-Forwarded-For","127.0.0.1","X-Forwarded-Host","shop.test"')
    expect(got).not.toContain('Via')
    expect(lines[0]?.request?.url).toBe('http://shop.test/')
  })

  test('puts the path of the upstream before every target', async () => {
    const { to } = await upstream(echo)
    const proxy = await startProxy({ to: `${to}/v1/` })
    ending.push(() => proxy.close())
    expect(await (await fetch(`${proxy.url}/me`)).json()).toMatchObject({ url: '/v1/me' })
  })

  test('streams in both directions', async () => {
    const { proxy } = await proxied((request, response) => request.pipe(response))
    const request = http.request(proxy.url, { method: 'POST' })
    request.write('one')
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    expect(`${(await once(response, 'data'))[0]}`).toBe('one')
    request.write('two')
    expect(`${(await once(response, 'data'))[0]}`).toBe('two')
    request.end()
    response.resume()
    await once(response, 'end')
  })

  test('forwards bodies of any size, and keeps no more than a limit', async () => {
    const size = 20_000_000
    const { proxy, lines, exchanges } = await proxied((_, response) => response.end(Buffer.alloc(size, 'a')))
    const content = await (await fetch(proxy.url)).arrayBuffer()
    expect(content.byteLength).toBe(size)
    await until(() => lines.length === 1)
    expect(lines[0]?.response.body).toBeNull()
    expect(exchanges[0]?.response.body).toMatchObject({ state: 'cut' })
    expect(exchanges[0]?.response.body.text.length).toBe(1_000_000)
  })

  test('forwards trailers and interim responses', async () => {
    const { proxy, lines } = await proxied((_, response) => {
      response.writeEarlyHints({ link: '</a.css>; rel=preload' })
      response.writeHead(200, { Trailer: 'X-Sum' })
      response.write('abc')
      response.addTrailers({ 'X-Sum': '7' })
      response.end()
    })
    const got = await raw(proxy, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    expect(got).toMatch(/^HTTP\/1\.1 103 Early Hints\r\nLink: <\/a.css>; rel=preload\r\n\r\nHTTP\/1\.1 200 OK\r\n/)
    expect(got).toMatch(/3\r\nabc\r\n0\r\nX-Sum: 7\r\n\r\n$/)
    expect(lines[0]?.response.trailers).toEqual([['X-Sum', '7']])
    expect(lines[0]?.response.interim).toEqual([{ status: 103, headers: [['Link', '</a.css>; rel=preload']] }])
  })

  test('speaks to HTTP/1.0 without chunks and interim responses', async () => {
    const { proxy } = await proxied((_, response) => {
      response.writeEarlyHints({ link: '</a.css>; rel=preload' })
      response.write('a')
      response.end('b')
    })
    const got = await raw(proxy, 'GET / HTTP/1.0\r\n\r\n')
    expect(got).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(got).not.toContain('Transfer-Encoding')
    expect(got).toMatch(/\r\n\r\nab$/)
  })

  test('leaves the decision about Expect: 100-continue to the upstream', async () => {
    const { proxy, server } = await proxied(echo)
    const post = (path: string) =>
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n`
    expect(await raw(proxy, `${post('/')}abc`)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/)
    server.on('checkContinue', (_, response) => response.writeHead(417).end())
    expect(await raw(proxy, post('/'))).toMatch(/^HTTP\/1\.1 417 Expectation Failed/)
  })

  test('joins the sockets after an upgrade', async () => {
    const { proxy, server, lines } = await proxied(echo)
    server.on('upgrade', (_, socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello ')
      socket.on('data', (chunk) => socket.end(chunk))
    })
    const head = 'GET /chat HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive, Upgrade\r\nUpgrade: echo\r\n\r\n'
    const got = await raw(proxy, `${head}world`)
    expect(got).toMatch(
      /^HTTP\/1\.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello world$/,
    )
    expect(lines[0]?.response.status).toBe(101)
    expect(lines[0]?.request?.headers).toContainEqual(['Upgrade', 'echo'])
  })

  test('answers as the upstream does when it refuses an upgrade', async () => {
    const { proxy } = await proxied((_, response) => response.writeHead(426, { Upgrade: 'other' }).end('no'))
    const head = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'
    expect(await raw(proxy, head)).toMatch(/^HTTP\/1\.1 426 [\s\S]*\r\n\r\n(?:2\r\n)?no/)
  })

  test('takes an offer of HTTP/2 for an ordinary request', async () => {
    const { proxy } = await proxied(echo)
    const head =
      'Host: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n'
    const next = 'GET /next HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
    const got = await raw(proxy, `POST / HTTP/1.1\r\n${head}Content-Length: 3\r\n\r\nabc${next}`)
    expect(got).toContain('"text":"abc"')
    expect(got).toContain('"url":"/next"')
    expect(got.toLowerCase()).not.toContain('http2')
  })

  test('refuses CONNECT, names of other sites, and requests without Host, in its own name', async () => {
    const { proxy, lines } = await proxied(echo)
    const connect = await raw(proxy, 'CONNECT a.test:443 HTTP/1.1\r\nHost: a.test:443\r\n\r\n')
    expect(connect).toMatch(/^HTTP\/1\.1 501 /)
    expect(connect).toContain('Proxy-Status: statute; error=http_request_denied\r\n')
    expect(connect).toContain('Content-Type: application/problem+json\r\n')
    const other = await raw(proxy, 'GET / HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n')
    expect(other).toMatch(/^HTTP\/1\.1 421 /)
    expect(await raw(proxy, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await raw(proxy, 'GET\u0000 / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(lines).toEqual([])
  })

  test('says in its own name that there was no response', async () => {
    const { proxy, server, failures, lines } = await proxied((request) => request.socket.destroy())
    const cut = await fetch(proxy.url, { method: 'POST', body: 'a' })
    expect(cut.status).toBe(502)
    expect(cut.headers.get('proxy-status')).toBe('statute; error=connection_terminated')
    server.close()
    server.closeAllConnections()
    const gone = await fetch(proxy.url)
    expect(await gone.json()).toMatchObject({ status: 502, detail: expect.stringContaining('nothing listens there') })
    expect(failures.map(({ status }) => status)).toEqual([502, 502])
    expect(lines).toEqual([])
  })

  test('hands on an answer that comes before a large content is through', async () => {
    const { proxy } = await proxied((_, response) => response.writeHead(413, { Connection: 'close' }).end('no'))
    const content = Buffer.alloc(5_000_000, 'a')
    const ask = () =>
      new Promise((done) => {
        const request = http.request(proxy.url, { method: 'POST' }, (response) => done(response.resume().statusCode))
        request.on('error', done)
        request.write(content)
        request.end(content)
      })
    for (let i = 0; i < 5; i++) expect(await ask()).toBe(413)
  })

  test('answers 504 when there is no response in time', async () => {
    const { proxy } = await proxied(() => {}, { timeout: 50 })
    const late = await fetch(proxy.url)
    expect(late.status).toBe(504)
    expect(late.headers.get('proxy-status')).toBe('statute; error=http_response_timeout')
  })

  test('lets the client see that a response was cut', async () => {
    const { proxy, lines, failures } = await proxied((_, response) => {
      response.write('abc')
      setTimeout(() => response.destroy(), 20)
    })
    const response = await fetch(proxy.url)
    await expect(response.text()).rejects.toThrow()
    expect(lines[0]?.response.body).toBeNull()
    expect(failures[0]?.message).toContain('in the middle of a response')
  })

  test('lets the upstream go when the client has gone', async () => {
    let gone = false
    const { proxy, lines } = await proxied((_, response) => {
      response.on('close', () => {
        gone = true
      })
      response.write('abc')
    })
    const request = http.get(proxy.url)
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    await once(response, 'data')
    request.destroy()
    await until(() => gone && lines.length === 1)
    expect(gone).toBe(true)
    expect(lines[0]?.response).toMatchObject({ status: 200, body: null })
  })

  test('sends a GET again if a kept connection turns out to be closed', async () => {
    let requests = 0
    const { proxy, failures } = await proxied((request, response) => {
      if (++requests === 2) request.socket.destroy()
      else response.end('ok')
    })
    expect(await (await fetch(proxy.url)).text()).toBe('ok')
    expect(await (await fetch(proxy.url)).text()).toBe('ok')
    expect([requests, failures]).toEqual([3, []])
  })

  test('speaks HTTP/2 to clients that know', async () => {
    const { proxy, lines } = await proxied((request, response) => {
      response.writeEarlyHints({ link: '</a.css>; rel=preload' })
      response.writeHead(200, { Trailer: 'X-Sum', 'X-Cookie': request.headers.cookie, 'Set-Cookie': ['a=1', 'b=2'] })
      request.pipe(response, { end: false })
      request.on('end', () => {
        response.addTrailers({ 'X-Sum': '7' })
        response.end()
      })
    })
    const session = http2.connect(proxy.url)
    ending.push(() => session.close())
    const stream = session.request({ ':method': 'POST', ':path': '/x', cookie: ['c=3', 'd=4'] as never })
    const hints = once(stream, 'headers')
    const trailers = once(stream, 'trailers')
    stream.end('hello')
    const [headers] = await once(stream, 'response')
    expect(headers).toMatchObject({ ':status': 200, 'x-cookie': 'c=3; d=4', 'set-cookie': ['a=1', 'b=2'] })
    expect((await hints)[0]).toMatchObject({ ':status': 103 })
    expect(`${(await once(stream, 'data'))[0]}`).toBe('hello')
    expect((await trailers)[0]).toMatchObject({ 'x-sum': '7' })
    expect(lines[0]?.request).toMatchObject({ method: 'POST', body: 'hello' })
  })

  test('speaks TLS with a certificate, and HTTP/2 by ALPN', async () => {
    const { proxy } = await proxied(echo, { certificate: { key, cert: certificate } })
    const url = proxy.url.replace('http:', 'https:')
    const session = http2.connect(url, { ca: certificate, servername: 'localhost' })
    ending.push(() => session.close())
    const stream = session.request({ ':path': '/two' })
    expect(`${(await once(stream, 'data'))[0]}`).toContain('"url":"/two"')
    const [response] = (await once(
      https.get(`${url}/one`, { ca: certificate, servername: 'localhost' }),
      'response',
    )) as [http.IncomingMessage]
    expect(`${(await once(response, 'data'))[0]}`).toContain('"url":"/one"')
    expect(await (await fetch(`${proxy.url}/plain`)).json()).toMatchObject({ url: '/plain' })
  })

  test('masks credentials in lines, not in exchanges', async () => {
    const { proxy, lines, exchanges } = await proxied((_, response) => {
      response.setHeader('Set-Cookie', 'sid=1a2b3c; Path=/; HttpOnly')
      response.end('{"access_token": "abcdef", "user": "ann"}')
    })
    await (await fetch(`${proxy.url}/?api_key=s3cret`, { headers: { authorization: 'Bearer s3cret' } })).text()
    await until(() => lines.length === 1)
    const text = JSON.stringify(lines[0])
    expect(text).not.toMatch(/s3cret|1a2b3c|abcdef/)
    expect(lines[0]?.request?.headers).toContainEqual(['authorization', 'Bearer masked'])
    expect(lines[0]?.response.headers).toContainEqual(['Set-Cookie', 'sid=masked; Path=/; HttpOnly'])
    expect(exchanges[0]?.request?.fields.get('authorization')).toBe('Bearer s3cret')
  })

  test.each(['record.ndjson', 'record.har'])('writes %s, which can be read again', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'statute-proxy-'))
    ending.push(() => rmSync(folder, { recursive: true }))
    const { proxy } = await proxied(
      (request, response) => {
        response.setHeader('Content-Type', 'text/plain')
        response.end(request.url === '/octets' ? Buffer.from([0xff, 0xfe, 0]) : 'héllo')
      },
      { record: join(folder, name) },
    )
    for (const path of ['/a', '/octets']) await (await fetch(proxy.url + path)).text()
    await proxy.close()
    const { exchanges, notes } = readExchanges(readFileSync(join(folder, name), 'utf8'))
    expect(notes).toEqual([])
    expect(exchanges.map(({ request }) => request?.url?.replace(/^.*:\d+/, ''))).toEqual(['/a', '/octets'])
    expect(exchanges[0]?.response.body.text).toBe('héllo')
    expect(exchanges[1]?.response.body.bytes).toEqual(new Uint8Array([0xff, 0xfe, 0]))
  })

  test('cannot start before what is no server', async () => {
    await expect(startProxy({ to: 'localhost' })).rejects.toThrow('Cannot forward to "localhost"')
    await expect(startProxy({ to: 'http://localhost/?a' })).rejects.toThrow('more than an origin and a path')
  })

  test('takes a thousand requests at once without loss', async () => {
    const { proxy, lines } = await proxied((request, response) => {
      setTimeout(() => response.end(`${request.url}`), 200)
    })
    const agent = new http.Agent({ maxSockets: Number.POSITIVE_INFINITY })
    const ask = (n: number) =>
      new Promise<string>((done, fail) => {
        http
          .get(`${proxy.url}/${n}`, { agent }, (response) => {
            let text = ''
            response.on('data', (chunk) => {
              text += chunk
            })
            response.on('end', () => done(text))
          })
          .on('error', fail)
      })
    const got = await Promise.all(Array.from({ length: 1000 }, (_, n) => ask(n)))
    expect(got).toEqual(Array.from({ length: 1000 }, (_, n) => `/${n}`))
    expect(new Set(lines.map(({ request }) => request?.url)).size).toBe(1000)
  })
})
