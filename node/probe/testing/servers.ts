/** Servers on loopback for tests, each on a port of its own, and how a check of one is run. */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createSecureServer, type Http2SecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import * as net from 'node:net'
import { join } from 'node:path'
import type { Exchange } from '@statute/http'
import type { ProbeEvent, ProbeOptions } from '../src/options.ts'
import { probe } from '../src/probe.ts'

/** Signed by itself for `statute.test`, `*.statute.test` and `localhost`; the key protects nothing. */
export const certificate = readFileSync(join(import.meta.dirname, 'certificate.pem'), 'utf8')
export const key = readFileSync(join(import.meta.dirname, 'key.pem'), 'utf8')

const running: { close(): unknown }[] = []
const sockets = new Set<net.Socket>()

/** For `afterAll`. */
export function stopServers(): void {
  for (const server of running.splice(0)) server.close()
  for (const socket of sockets) socket.destroy()
  sockets.clear()
}

async function start(server: net.Server | Http2SecureServer): Promise<number> {
  running.push(server)
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** @returns Its URL, with a slash at the end. */
export async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await start(createServer(listener))}/`
}

/** HTTP/2 and HTTP/1.1 over TLS. */
export async function serveSecure(listener: RequestListener): Promise<string> {
  const server = createSecureServer({ key, cert: certificate, allowHTTP1: true }, listener as never)
  return `https://127.0.0.1:${await start(server)}/`
}

/** Octets as they are: what is written when a request has come in. */
export async function serveRaw(answer: (socket: net.Socket, request: string) => void): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (octets) => answer(socket, octets.toString('latin1')))
  })
  return `http://127.0.0.1:${await start(server)}/`
}

/** Writes the same text again and again, as long as somebody listens. */
export function flood(socket: net.Socket, first: string, text: string): void {
  const octets = text.repeat(1000)
  socket.write(first)
  const more = () => {
    while (!socket.destroyed && socket.write(octets)) {}
    if (!socket.destroyed) socket.once('drain', more)
  }
  more()
}

export interface Run {
  readonly exchanges: readonly Exchange[]
  readonly events: readonly ProbeEvent[]
  readonly notes: readonly string[]
  readonly problems: readonly string[]
  /** Every exchange as `GET /path 200`. */
  readonly lines: readonly string[]
}

/** Runs a check to its end, fast, with private addresses allowed. */
export async function run(url: string, options: ProbeOptions = {}): Promise<Run> {
  const events: ProbeEvent[] = []
  const exchanges: Exchange[] = []
  const settings = { allowPrivate: true, rate: 10_000, ca: certificate, ...options }
  for await (const one of probe(url, { ...settings, onEvent: (event) => events.push(event) })) exchanges.push(one)
  return {
    exchanges,
    events,
    notes: events.flatMap((one) => (one.event === 'note' ? [one.message] : [])),
    problems: events.flatMap((one) => (one.event === 'problem' ? [one.problem.code] : [])),
    lines: exchanges.map(({ request, response }) => `${request?.method} ${request?.target} ${response.status}`),
  }
}
