import * as http from 'node:http'
import * as http2 from 'node:http2'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import * as tls from 'node:tls'
import type { Caller, UpgradeOf } from './caller.ts'
import { callerHttp1 } from './caller-http1.ts'
import { callerHttp2 } from './caller-http2.ts'
import { answerOf, type Failure } from './failure.ts'
import { pairsOf } from './hop-fields.ts'
import type { ProxyOptions } from './options.ts'
import { wantsUpgrade } from './request-lines.ts'

export interface Listener {
  readonly port: number
  close(grace: number): Promise<void>
}

type Take = (caller: Caller, upgrade: UpgradeOf | null) => void

/** One port for HTTP/1.1, for HTTP/2 with prior knowledge, and with a certificate for both over TLS. */
export async function listen(
  { port = 0, host = '127.0.0.1', certificate }: ProxyOptions,
  take: Take,
): Promise<Listener> {
  const sockets = new Set<Duplex>()
  const plain = http1Server(take)
  const [speakHttp1] = plain.listeners('connection') as ((socket: Duplex) => void)[]
  const multiplexed = http2Server(take)
  const secure = certificate && tls.createServer({ ...certificate, ALPNProtocols: ['h2', 'http/1.1'] })
  secure?.on('secureConnection', (socket) => {
    if (socket.alpnProtocol === 'h2') multiplexed.emit('connection', socket)
    else speakHttp1?.call(plain, socket)
  })
  secure?.on('tlsClientError', (_, socket) => socket.destroy())
  plain.removeAllListeners('connection')
  plain.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // The first octets tell: 0x16 begins a TLS handshake, `PRI` the preface of HTTP/2 (RFC 9113 §3.4).
    const onError = () => socket.destroy()
    socket.once('error', onError)
    socket.once('data', (first: Buffer) => {
      socket.pause()
      socket.off('error', onError)
      socket.unshift(first)
      if (secure && first[0] === 0x16) secure.emit('connection', socket)
      else if (first.subarray(0, 3).toString('latin1') === 'PRI') multiplexed.emit('connection', socket)
      else speakHttp1?.call(plain, socket)
      process.nextTick(() => socket.resume())
    })
  })
  await new Promise<void>((resolve, reject) => {
    plain.once('error', reject)
    plain.listen({ port, host, backlog: 4096 }, resolve)
  })
  return {
    port: (plain.address() as AddressInfo).port,
    async close(grace) {
      const closed = new Promise<void>((done) => plain.close(() => done()))
      plain.closeIdleConnections()
      const patience = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, grace)
      await closed
      clearTimeout(patience)
    },
  }
}

function http1Server(take: Take): http.Server {
  const server = http.createServer({
    maxHeaderSize: 128 * 1024,
    keepAliveTimeout: 65_000,
    requestTimeout: 0,
    requireHostHeader: false,
    noDelay: true,
  })
  const onRequest = (request: http.IncomingMessage, response: http.ServerResponse) =>
    take(callerHttp1(request, response), null)
  server.on('request', onRequest)
  // Upstream decides whether a client may go on (RFC 9110 §10.1.1).
  server.on('checkContinue', onRequest)
  server.on('checkExpectation', onRequest)
  server.on('connect', (request, socket) => take(callerOn(request, socket), null))
  server.on('upgrade', (request, socket: Socket, head) => {
    if (!wantsUpgrade(pairsOf(request.rawHeaders))) return again(server, request, socket, head)
    take(callerOn(request, socket), { socket, head })
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return void socket.destroy()
    socket.end(answerTo(error))
  })
  return server
}

/** A request that took its connection away from the server still has to be answered, once. */
function callerOn(request: http.IncomingMessage, socket: Duplex): Caller {
  const response = new http.ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(socket as Socket)
  response.once('finish', () => {
    response.detachSocket(socket as Socket)
    socket.end()
  })
  socket.on('error', () => socket.destroy())
  return callerHttp1(request, response)
}

/** An offer that cannot be joined through, as that of HTTP/2: it is put out of the request, which is then read again. */
function again(server: http.Server, request: http.IncomingMessage, socket: Socket, head: Buffer): void {
  const lines = pairsOf(request.rawHeaders).filter(
    ([name]) => !/^(?:upgrade|http2-settings)$/i.test(name) && !/^connection$/i.test(name),
  )
  const start = `${request.method} ${request.url} HTTP/${request.httpVersion}\r\n`
  const text = `${start}${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
  socket.unshift(Buffer.concat([Buffer.from(text, 'latin1'), head]))
  server.emit('connection', socket)
}

function answerTo({ code = '', message }: NodeJS.ErrnoException): string {
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const failure: Failure = { status, error: 'http_request_error', message: `Cannot read the request: ${message}` }
  const { lines, content } = answerOf(failure)
  const head = [...lines, ['Connection', 'close']].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${head}\r\n${content}`
}

function http2Server(take: Take): http2.Http2Server {
  const server = http2.createServer({ maxHeaderListPairs: 1000, settings: { maxConcurrentStreams: 1000 } })
  server.on('stream', (stream, headers, flags, raw?: string[]) =>
    take(callerHttp2(stream, headers, flags, raw ?? []), null),
  )
  server.on('sessionError', () => {})
  return server
}
