/** A known set of requests, from the plain to the broken, and what came back for each of them. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './backend.ts'

export interface Visit {
  readonly name: string
  readonly method: string
  /** The path as it is sent, without its query; empty for what is no request. */
  readonly path: string
  readonly octets: Buffer
  /** After so many milliseconds the client goes away without waiting for an answer. */
  readonly leaves?: number
}

/** What the client saw. */
export interface Seen {
  /** Null if no answer came. */
  readonly status: number | null
  /** Octets of the body, and of the whole answer. */
  readonly body: number
  readonly whole: number
}

export const agent = 'an "agent" \\ of Zoë (100%)'
export const referrer = 'https://shop.example/a?b="c"'

interface Asked {
  readonly method?: string
  readonly query?: string
  readonly version?: string
  readonly leaves?: number
}

/** `target`: how a proxy wants to be asked. */
function visitsFor(target: (path: string) => string): Visit[] {
  const visit = (name: string, path: string, asked: Asked = {}): Visit => {
    const { method = 'GET', query = '', version = '1.1', leaves } = asked
    const head = `${method} ${target(path)}${query} HTTP/${version}`
    const fields = `Host: Shop.example:8080\r\nUser-Agent: ${agent}\r\nReferer: ${referrer}\r\nConnection: close`
    const octets = Buffer.from(`${head}\r\n${fields}\r\n\r\n`)
    return { name, method, path, octets, ...(leaves === undefined ? {} : { leaves }) }
  }
  const broken = (name: string, octets: Buffer): Visit => ({ name, method: '', path: '', octets })
  return [
    visit('first order', '/orders/17', { query: '?x=1' }),
    visit('second order', '/orders/18'),
    visit('head', '/orders/19', { method: 'HEAD' }),
    visit('nothing', '/none', { method: 'DELETE' }),
    visit('moved', '/moved'),
    visit('same', '/same'),
    visit('private', '/private'),
    visit('missing', '/missing'),
    visit('not allowed', '/only-get', { method: 'POST' }),
    visit('broken', '/broken'),
    visit('old version', '/old', { version: '1.0' }),
    visit('own method', '/orders/20', { method: 'FROB' }),
    visit('escapes', '/odd/%22a%22%5C%5B%C3%A9%25', { query: '?q=%22%20%5D' }),
    visit('raw octets', '/raw/é"\\[b]', { query: '?q="é' }),
    visit('long', '/long', { query: `?q=${'a'.repeat(8 << 10)}` }),
    visit('refused', '/refused'),
    broken('no http', Buffer.from('no http at all\r\n\r\n')),
    broken('TLS', Buffer.from('16030100c8010000c40303225c205b0d0a22', 'hex')),
    broken('oldest version', Buffer.from('GET /ancient\r\n')),
    { ...broken('half a head', Buffer.from('GET /half HTTP/1.1\r\nHost: sho')), leaves: 150 },
    { ...broken('nothing sent', Buffer.of()), leaves: 50 },
    visit('silent', '/silent'),
    visit('left', '/left', { leaves: 250 }),
  ]
}

/** Sends one after the other; those that take their time wait for each other. */
export async function pay(port: number, target: (path: string) => string): Promise<[Visit, Seen][]> {
  const paid: [Visit, Seen][] = []
  const slow: Promise<[Visit, Seen]>[] = []
  for (const visit of visitsFor(target)) {
    const answer = send(port, visit).then((seen): [Visit, Seen] => [visit, seen])
    if (visit.path === '/silent' || visit.path === '/left') slow.push(answer)
    else paid.push(await answer)
  }
  return [...paid, ...(await Promise.all(slow))]
}

async function send(port: number, { octets, leaves, method }: Visit): Promise<Seen> {
  const chunks: Buffer[] = []
  const socket = connect(port, '127.0.0.1', () => socket.write(octets))
  const closed = new Promise<void>((done) => socket.once('close', () => done()))
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {})
  socket.setTimeout(6000, () => socket.destroy())
  if (leaves !== undefined) void sleep(leaves).then(() => socket.destroy())
  // What is no request has no end either.
  if (method === '' && leaves === undefined) void sleep(150).then(() => socket.end())
  await closed
  const whole = Buffer.concat(chunks)
  const status = /^HTTP\/\d\.\d (\d{3})/.exec(whole.toString('latin1'))?.[1]
  // HTTP/0.9 has a body and nothing else.
  const headEnd = status === undefined ? -4 : whole.indexOf('\r\n\r\n')
  const body = whole.subarray(headEnd + 4)
  const isChunked = /^transfer-encoding: *chunked/im.test(whole.toString('latin1', 0, Math.max(0, headEnd)))
  return {
    status: status === undefined ? null : Number(status),
    body: isChunked ? dechunked(body.toString('latin1')) : body.length,
    whole: whole.length,
  }
}

/** Octets of a body without the framing of its chunks. */
function dechunked(text: string): number {
  let sum = 0
  for (let at = 0; ; ) {
    const size = Number.parseInt(text.slice(at), 16)
    if (!(size > 0)) return sum
    sum += size
    at = text.indexOf('\r\n', at) + 2 + size + 2
  }
}

export interface Application {
  readonly port: number
  /** Where nobody listens. */
  readonly refused: number
  stop(): void
}

const answers: Readonly<Record<string, string>> = {
  '/none': '204 No Content\r\n\r\n',
  '/moved': '301 Moved Permanently\r\nLocation: /orders/17\r\nContent-Length: 0\r\n\r\n',
  '/same': '304 Not Modified\r\nETag: "1"\r\n\r\n',
  '/private': `401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 13\r\n\r\nunauthorized\n`,
  '/missing': `404 Not Found\r\nContent-Length: 10\r\n\r\nnot found\n`,
  '/only-get': `405 Method Not Allowed\r\nAllow: GET\r\nContent-Length: 4\r\n\r\nno!\n`,
  '/broken': `500 Internal Server Error\r\nContent-Length: 7\r\n\r\nbroken\n`,
}

/** The application behind a server under test. It reads whatever it is sent, and says nothing to `/silent` and `/left`. */
export async function startApplication(): Promise<Application> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    let text = ''
    socket.on('data', (octets) => {
      text += octets.toString('latin1')
      if (!text.includes('\r\n\r\n')) return
      const [method, target = ''] = text.split(' ', 2)
      const path = target.replace(/^http:\/\/[^/]*/, '').replace(/\?.*/s, '')
      if (path === '/silent' || path === '/left') return
      const fine = `200 OK\r\nContent-Type: text/plain\r\nContent-Length: 300\r\n\r\n${method === 'HEAD' ? '' : 'a'.repeat(300)}`
      socket.end(`HTTP/1.1 ${(answers[path] ?? fine).replace('\r\n', '\r\nConnection: close\r\n')}`)
    })
  })
  const [port, refused] = [await freePort(), await freePort()]
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    port,
    refused,
    stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
