/** What kept a request from an answer. It is data, never thrown: a check goes on, or ends, and says why. */
export interface Problem {
  readonly problem: ProblemKind
  /** What was tried: `GET https://example.com/`. */
  readonly tried: string
  readonly host: string
  readonly port: number
  /** The address that was spoken to; null if it did not come to that. */
  readonly address: string | null
  /** As the system or Node names it: `ECONNREFUSED`, `CERT_HAS_EXPIRED`; ours are in lower case: `private-address`. */
  readonly code: string
  /** One sentence without a full stop: what was tried, and what was found. */
  readonly message: string
}

/**
 * - `refused`: Statute would not send it (address guard, port, scheme)
 * - `name`: the host name has no address
 * - `connection`: no connection, or it broke before the answer
 * - `tls`: no secure connection
 * - `timeout`: nothing came in time
 * - `protocol`: what came is no HTTP
 */
export type ProblemKind = 'refused' | 'name' | 'connection' | 'tls' | 'timeout' | 'protocol'

/** Where a request was going. */
export interface Destination {
  readonly tried: string
  readonly host: string
  readonly port: number
  readonly address: string | null
}

export function isProblem(value: object): value is Problem {
  return 'problem' in value
}

export function refuse(to: Destination, code: string, why: string): Problem {
  return { ...to, problem: 'refused', code, message: `Cannot send ${to.tried}: ${why}` }
}

/** A problem out of an error of Node, named for what it means. */
export function explainError(error: unknown, to: Destination, otherwise: ProblemKind = 'connection'): Problem {
  const { code: own, message: text } = (error ?? {}) as { code?: unknown; message?: unknown }
  const code = typeof own === 'string' ? own : 'unknown'
  const known = meanings.get(code)
  const problem = known?.kind ?? (/^(?:ERR_SSL|ERR_TLS|CERT_|EPROTO)/.test(code) ? 'tls' : otherwise)
  const meaning =
    known?.meaning ?? (typeof text === 'string' && text !== '' ? shorten(text) : 'the reason is not known')
  const where = to.address === null || to.address === to.host ? '' : ` (${to.address})`
  return {
    ...to,
    problem,
    code,
    message: `Cannot ${verbs[problem]} ${to.host} port ${to.port}${where} for ${to.tried}: ${meaning} (${code})`,
  }
}

const verbs: Record<ProblemKind, string> = {
  refused: 'ask',
  name: 'find',
  connection: 'talk to',
  tls: 'talk securely to',
  timeout: 'get an answer from',
  protocol: 'understand',
}

const meanings = new Map<string, { readonly kind: ProblemKind; readonly meaning: string }>([
  ['ENOTFOUND', { kind: 'name', meaning: 'no such host name' }],
  ['EAI_AGAIN', { kind: 'name', meaning: 'the name server did not answer' }],
  ['ECONNREFUSED', { kind: 'connection', meaning: 'nothing listens on that port' }],
  ['ECONNRESET', { kind: 'connection', meaning: 'the other side broke the connection off' }],
  ['EPIPE', { kind: 'connection', meaning: 'the other side had closed the connection' }],
  ['EHOSTUNREACH', { kind: 'connection', meaning: 'no route to that host' }],
  ['ENETUNREACH', { kind: 'connection', meaning: 'no route to that network' }],
  ['EADDRNOTAVAIL', { kind: 'connection', meaning: 'this machine has no address to reach it from' }],
  ['ETIMEDOUT', { kind: 'timeout', meaning: 'the other side did not answer in time' }],
  ['CERT_HAS_EXPIRED', { kind: 'tls', meaning: 'its certificate has expired' }],
  ['CERT_NOT_YET_VALID', { kind: 'tls', meaning: 'its certificate is not valid yet' }],
  ['ERR_TLS_CERT_ALTNAME_INVALID', { kind: 'tls', meaning: 'its certificate is for another name' }],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', { kind: 'tls', meaning: 'its certificate is signed by itself' }],
  ['SELF_SIGNED_CERT_IN_CHAIN', { kind: 'tls', meaning: 'its certificate leads to a root that is not trusted' }],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    { kind: 'tls', meaning: 'it does not send the certificates between its own and the root' },
  ],
  [
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    { kind: 'tls', meaning: 'its certificate comes from somebody who is not trusted' },
  ],
  ['ERR_SSL_WRONG_VERSION_NUMBER', { kind: 'tls', meaning: 'what answered does not speak TLS' }],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', { kind: 'tls', meaning: 'what answered does not speak TLS' }],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', { kind: 'tls', meaning: 'there is no version of TLS that both sides speak' }],
  [
    'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL',
    { kind: 'tls', meaning: 'it does not speak the version of HTTP that was offered' },
  ],
  [
    'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    { kind: 'tls', meaning: 'there is no version of TLS that both sides speak' },
  ],
  ['ABORT_ERR', { kind: 'connection', meaning: 'the check was stopped' }],
])

function shorten(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 117)}…` : line
}
