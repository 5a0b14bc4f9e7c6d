import { chain, type Reading, type Thrown } from './reading.ts'

/** Names and codes of Node, undici, got, and the two that DOM exceptions share with them all. */
const late = /^(TimeoutError|E(SOCKET)?TIMEDOUT|UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT)$/
const aborted = /^(AbortError|CanceledError|ABORT_ERR|ERR_CANCELED|ERR_ABORTED|UND_ERR_ABORTED)$/
/** Only HTTP and TLS have these: undici, the parser of Node, its TLS, and fetch of Bun. */
const broken = [
  /^(UND_ERR_(SOCKET|RES_|HEADERS_OVERFLOW|PRX_TLS)|HPE_)/,
  /^(CERT_|ERR_TLS_CERT_|ERR_SSL_|EPROTO$|UNABLE_TO_(GET|VERIFY)_|DEPTH_ZERO_|SELF_SIGNED_)/,
  /^(Connection(Refused|Reset|Closed)|FailedToOpenSocket)$/,
]
/** No connection, by HTTP or to a database. */
const unreachable = /^(ECONN(REFUSED|RESET)|ENOTFOUND|EAI_AGAIN|EPIPE|E(HOST|NET)(UNREACH|DOWN))$/
/** What fetch says of any failure: of Node, of Deno. */
const fetching = /^(fetch failed|error sending request)/

/**
 * Failures below HTTP. A server behind us that cannot be reached by fetch makes us a bad gateway; a database that
 * cannot be reached makes us unavailable. If the work was called off, nobody is left to read the answer, or we are
 * shutting down: 503, and nobody knows for how long.
 */
export const network: Reading = (error) => {
  if (isLate(error)) return { status: 504 }
  if (isAborted(error)) return { status: 503 }
  if (broken.some((pattern) => has(error, pattern)) || chain(error).some(isOfFetch)) return { status: 502 }
  return has(error, unreachable) ? { status: 503 } : undefined
}

function isOfFetch({ name, message }: Thrown): boolean {
  return name === 'TypeError' && fetching.test(String(message))
}

export function isLate(error: Thrown): boolean {
  return has(error, late)
}

export function isAborted(error: Thrown): boolean {
  return has(error, aborted)
}

function has(error: Thrown, pattern: RegExp): boolean {
  return chain(error).some(({ name, code }) => pattern.test(String(name)) || pattern.test(String(code)))
}
