import * as http from 'node:http'
import * as https from 'node:https'
import type { Socket } from 'node:net'
import type { FieldLine } from '../options.ts'
import type { ProxyOptions } from './options.ts'
import { isDeaf, outlastWrites } from './outlast-writes.ts'

export interface Upstream {
  readonly origin: string
  /** As in Host. */
  readonly authority: string
  readonly scheme: 'http' | 'https'
  /** Put before every target; without a slash at its end. */
  readonly base: string
  request(method: string, path: string, lines: readonly FieldLine[], reuse: boolean): http.ClientRequest
  close(): void
}

/** @throws TypeError if `to` is no URL of a server. */
export function openUpstream({ to, ca, insecure }: Pick<ProxyOptions, 'to' | 'ca' | 'insecure'>): Upstream {
  const url = readUpstream(to)
  const secure = url.protocol === 'https:'
  const trust = { ...(ca === undefined ? {} : { ca }), ...(insecure ? { rejectUnauthorized: false } : {}) }
  const settings = { keepAlive: true, scheduling: 'lifo', maxFreeSockets: 1024, noDelay: true } as const
  const agent = secure ? new https.Agent({ ...settings, ...trust }) : new http.Agent(settings)
  letGoEarly(agent)
  const { request } = secure ? https : http
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  return {
    origin: url.origin,
    authority: url.host,
    scheme: secure ? 'https' : 'http',
    base: url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname,
    request: (method, path, lines, reuse) =>
      request({
        agent: reuse ? agent : false,
        host: hostname,
        port: url.port || (secure ? 443 : 80),
        method,
        path,
        headers: lines.flat(),
        maxHeaderSize: 128 * 1024,
        setHost: false,
        ...(secure ? { servername: /^[\d.]+$|:/.test(hostname) ? '' : hostname, ...trust } : {}),
      }).once('socket', outlastWrites),
    close: () => agent.destroy(),
  }
}

export function readUpstream(to: string): URL {
  let url: URL | null = null
  try {
    url = new URL(to)
  } catch {}
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`Cannot forward to "${to}": it is no URL of a server, wanted one as http://localhost:3000`)
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new TypeError(
      `Cannot forward to "${to}": it has more than an origin and a path, wanted http://localhost:3000`,
    )
  }
  return url
}

/** Servers close connections that are idle, most after some seconds. We do it first: no request may meet a closed one. */
const idle = 1000

function letGoEarly(agent: http.Agent): void {
  const own = agent as unknown as Record<'keepSocketAlive' | 'reuseSocket', (...args: unknown[]) => unknown>
  const { keepSocketAlive, reuseSocket } = own
  own.keepSocketAlive = (socket) => {
    const isKept = !isDeaf(socket as Socket) && keepSocketAlive.call(agent, socket)
    if (isKept) (socket as Socket).setTimeout(idle)
    return isKept
  }
  own.reuseSocket = (socket, request) => {
    reuseSocket.call(agent, socket, request)
    ;(socket as Socket).setTimeout(0)
  }
}
