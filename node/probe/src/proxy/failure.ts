/** Answers of the proxy's own. They say so: Proxy-Status (RFC 9209), and a problem (RFC 9457). */
import { STATUS_CODES } from 'node:http'
import type { FieldLine } from '../options.ts'
import type { Caller } from './caller.ts'

export interface Failure {
  readonly status: number
  /** The error type of RFC 9209 §2.3; null if it is about the request alone. */
  readonly error: string | null
  readonly message: string
}

const dns = 'dns_error'
const byCode: Readonly<Record<string, readonly [status: number, error: string, found: string]>> = {
  ECONNREFUSED: [502, 'connection_refused', 'nothing listens there'],
  ECONNRESET: [502, 'connection_terminated', 'the connection was closed before there was a response'],
  EPIPE: [502, 'connection_terminated', 'the connection was closed before there was a response'],
  ENOTFOUND: [502, dns, 'the name is not known'],
  EAI_AGAIN: [504, 'dns_timeout', 'the name server does not answer'],
  EHOSTUNREACH: [502, 'destination_ip_unroutable', 'there is no way to that host'],
  ENETUNREACH: [502, 'destination_ip_unroutable', 'there is no way to that network'],
  ETIMEDOUT: [504, 'connection_timeout', 'no connection came about in time'],
  HPE_HEADER_OVERFLOW: [502, 'http_response_header_section_size', 'the fields of the response are larger than 128 KiB'],
  EPROTO: [502, 'tls_protocol_error', 'TLS failed; does it speak plain HTTP?'],
}

/** What an error on the way upstream means for the client. */
export function failureOf(error: NodeJS.ErrnoException, origin: string): Failure {
  const code = error.code ?? ''
  const [status, kind, found] = byCode[code] ?? unlisted(code, error.message)
  return { status, error: kind, message: `Cannot get a response from ${origin}: ${found}` }
}

function unlisted(code: string, message: string): readonly [number, string, string] {
  if (code.startsWith('HPE_')) return [502, 'http_protocol_error', `what it sent is no HTTP (${message})`]
  if (/CERT|SELF_SIGNED|VERIFY/.test(code))
    return [502, 'tls_certificate_error', `its certificate is not trusted (${code})`]
  if (/SSL|TLS/.test(code)) return [502, 'tls_protocol_error', `TLS failed (${code})`]
  return [502, 'proxy_internal_error', message]
}

/** The content and the fields of an answer of ours. */
export function answerOf({ status, error, message }: Failure): { lines: FieldLine[]; content: Buffer } {
  const problem = { type: 'about:blank', title: STATUS_CODES[status], status, detail: `statute proxy: ${message}` }
  const content = Buffer.from(`${JSON.stringify(problem, null, 2)}\n`)
  return {
    content,
    lines: [
      ['Date', new Date().toUTCString()],
      ['Content-Type', 'application/problem+json'],
      ['Content-Length', `${content.length}`],
      ['Cache-Control', 'no-store'],
      ['Proxy-Status', error === null ? 'statute' : `statute; error=${error}`],
    ],
  }
}

export function refuse(caller: Caller, failure: Failure): void {
  const { lines, content } = answerOf(failure)
  caller.head(failure.status, STATUS_CODES[failure.status] ?? '', lines)
  if (caller.method !== 'HEAD') caller.out.write(content)
  caller.end([])
  caller.body.resume()
}
