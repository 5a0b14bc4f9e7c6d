import type { Caller } from './caller.ts'
import type { Failure } from './failure.ts'
import { fieldValue } from './hop-fields.ts'
import type { ProxyOptions } from './options.ts'
import type { Upstream } from './upstream.ts'

/** Why a request is not forwarded; null if it is. */
export function refusalOf(caller: Caller, upstream: Upstream, options: ProxyOptions): Failure | null {
  const host = fieldValue(caller.lines, 'host')
  if (caller.method === 'CONNECT') {
    const message = `Cannot open a tunnel: this proxy stands before ${upstream.origin} alone`
    return { status: 501, error: 'http_request_denied', message }
  }
  // RFC 9112 §3.2.
  if (host === null && caller.version === '1.1') {
    return {
      status: 400,
      error: 'http_request_error',
      message: 'Cannot forward a request without Host, which HTTP/1.1 demands',
    }
  }
  if (host === null || options.keepHost || !isLoopback(options.host ?? '127.0.0.1')) return null
  // Who replaces Host takes a defence from the upstream: a page of any site could reach it under a name of its own that
  // resolves to this machine.
  const name = nameOf(host)
  if (isLoopback(name) || name === nameOf(upstream.authority) || options.allowHosts?.includes(name)) return null
  const message = `Cannot forward a request for "${host.slice(0, 100)}": not a name of this machine, wanted localhost`
  return { status: 421, error: 'http_request_denied', message }
}

function nameOf(authority: string): string {
  return authority.replace(/:\d*$/, '').toLowerCase()
}

function isLoopback(name: string): boolean {
  return /^(?:(?:[\w-]{1,63}\.){0,8}localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(name)
}
