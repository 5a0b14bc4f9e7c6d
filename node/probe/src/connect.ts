/** Connections to addresses that were checked before. The name is for the certificate alone. */
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import type { Settings } from './options.ts'
import { type Destination, explainError, isProblem, type Problem } from './problem.ts'

export interface Connection {
  readonly socket: Socket | TLSSocket
  readonly to: Destination
  /** What was agreed on (ALPN, RFC 7301); empty without TLS, or if the server does not take part. */
  readonly protocol: string
}

/** Tries one address after the other; the last problem is the one that is told. */
export async function connect(
  to: Destination,
  addresses: readonly string[],
  secure: boolean,
  offer: 'http/1.1' | 'h2',
  settings: Settings,
): Promise<Connection | Problem> {
  let last: Connection | Problem = explainError({ code: 'ENOTFOUND' }, to)
  for (const address of addresses.slice(0, 4)) {
    last = await open({ ...to, address }, secure, offer, settings)
    // Another address of the same host has the same certificate.
    if (!isProblem(last) || last.problem === 'tls' || settings.signal?.aborted) return last
  }
  return last
}

function open(
  to: Destination,
  secure: boolean,
  offer: 'http/1.1' | 'h2',
  { timeouts, ca, insecure, signal }: Settings,
): Promise<Connection | Problem> {
  const where = { host: to.address ?? to.host, port: to.port }
  return new Promise((resolve) => {
    const socket = secure
      ? connectTls({
          ...where,
          // A name may stand in SNI, an address may not (RFC 6066 §3).
          servername: isIP(to.host) ? '' : to.host,
          ALPNProtocols: [offer],
          rejectUnauthorized: insecure !== true,
          ...(ca === undefined ? {} : { ca }),
        })
      : connectTcp(where)
    const settle = (outcome: Connection | Problem) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      socket.removeListener('error', onError)
      // Nobody may be left to hear of what goes wrong later.
      socket.on('error', () => {})
      if (isProblem(outcome)) socket.destroy()
      resolve(outcome)
    }
    const onError = (error: unknown) => settle(explainError(error, to, secure ? 'tls' : 'connection'))
    const onAbort = () => settle(explainError({ code: 'ABORT_ERR' }, to))
    const timer = setTimeout(() => settle(explainError({ code: 'ETIMEDOUT' }, to)), timeouts.connect)
    signal?.addEventListener('abort', onAbort)
    if (signal?.aborted) return onAbort()
    socket.once('error', onError)
    socket.once('close', () => settle(explainError({ code: 'ECONNRESET' }, to)))
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      const protocol = 'alpnProtocol' in socket && typeof socket.alpnProtocol === 'string' ? socket.alpnProtocol : ''
      settle({ socket, to, protocol })
    })
  })
}
