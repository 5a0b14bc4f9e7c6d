/** Servers behind the server under test. Each fails in one way, for every request. */
import { createServer, type Server, type Socket } from 'node:net'

/** What a backend does once it has read a request. */
const failures = {
  reset: (socket: Socket) => socket.resetAndDestroy(),
  empty: (socket: Socket) => socket.end(),
  silent: () => {},
  garbage: (socket: Socket) => socket.end('this is not http\r\nat all\r\n\r\n'),
  bigHeader: (socket: Socket) => socket.end(`HTTP/1.1 200 OK\r\nX-Big: ${'a'.repeat(200_000)}\r\n\r\nok`),
  twoLengths: (socket: Socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabc'),
  badChunk: (socket: Socket) =>
    socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\nabc\r\n'),
  lateChunk: (socket: Socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n')
    setTimeout(() => socket.end('zz\r\nabc\r\n'), 100)
  },
  cutShort: (socket: Socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nabc'),
  fine: (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nok\n'),
} as const

/** `refused` has a port where nobody listens. */
export type Failure = keyof typeof failures | 'refused'

export interface Backends {
  readonly ports: Readonly<Record<Failure, number>>
  stop(): void
}

export async function startBackends(): Promise<Backends> {
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  const entries: [Failure, number][] = []
  for (const [name, fail] of Object.entries(failures) as [keyof typeof failures, (socket: Socket) => void][]) {
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => sockets.delete(socket))
      socket.once('data', () => fail(socket))
      // What comes after the first bytes is read too: unread bytes would turn a close into a reset.
      socket.resume()
    })
    const port = await freePort()
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
    servers.push(server)
    entries.push([name, port])
  }
  entries.push(['refused', await freePort()])
  return {
    ports: Object.fromEntries(entries) as Record<Failure, number>,
    stop() {
      for (const socket of sockets) socket.destroy()
      for (const server of servers) server.close()
    },
  }
}

/** A port is given once: it may be wanted for being closed. */
const given = new Set<number>()

/** A port below those that the system gives to outgoing connections, so that none of these takes it meanwhile. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const port = 12_000 + Math.floor(Math.random() * 18_000)
    if (given.has(port)) continue
    const probe = createServer()
    const free = await new Promise<boolean>((answer) => {
      probe.once('error', () => answer(false)).listen(port, '127.0.0.1', () => answer(true))
    })
    await new Promise((closed) => probe.close(closed))
    if (!free) continue
    given.add(port)
    return port
  }
  throw new Error('Cannot find a free port on 127.0.0.1 between 12000 and 30000: 200 tries failed')
}
