/** What a Node server sends, seen where it leaves the application: the head as Node wrote it, and the octets. */
import type { ExchangeLine } from '@statute/http'
import { bodyIn, Octets } from '../content.ts'
import { fieldIn, type Line, linesOfHead, pairsOf } from '../head.ts'
import { unfold } from '../unfold.ts'
import { octetsOf } from '../watch-http.ts'
import type { Audit } from './audit.ts'

/** As much of an `http.IncomingMessage` as is needed; of HTTP/2 too. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly httpVersion: string
  readonly rawHeaders: readonly string[]
  readonly socket: object | null
}

/** As much of an `http.ServerResponse` as is needed; of HTTP/2 too. */
export interface NodeResponse {
  // biome-ignore lint/suspicious/noExplicitAny: whatever is written is handed on
  write(...args: any[]): boolean
  // biome-ignore lint/suspicious/noExplicitAny: whatever is written is handed on
  end(...args: any[]): unknown
  once(event: 'finish', act: () => void): unknown
}

/** What Node does not promise, and has had for years. Where it is missing nothing is told. */
interface Inside extends NodeResponse {
  _header?: unknown
  _hasBody?: unknown
  _trailer?: unknown
  _sent100?: unknown
  writeEarlyHints?: ((hints: Record<string, string | string[]>, ...rest: unknown[]) => void) | undefined
  /** HTTP/2 */
  stream?: { sentHeaders?: Record<string, string | string[]>; sentTrailers?: Record<string, string | string[]> }
}

const watched = new WeakSet<object>()

/** Looks on until the response is sent; it goes as it would have gone. A response that is cut is no exchange. */
export function watchNode(audit: Audit, request: NodeRequest, response: NodeResponse): void {
  if (watched.has(response)) return
  watched.add(response)
  const { rawHeaders, method = 'GET', httpVersion } = request
  // Routers write the URL anew for what they mount.
  const target = (request as { originalUrl?: string }).originalUrl ?? request.url ?? '/'
  const interim: NonNullable<ExchangeLine['response']['interim']>[number][] = []
  const octets = noteOctets(response, audit.bodyLimit)
  const inside = response as Inside
  const { writeEarlyHints } = inside
  if (writeEarlyHints) {
    inside.writeEarlyHints = function (hints, ...rest) {
      interim.push({ status: 103, headers: hints })
      return Reflect.apply(writeEarlyHints, this, [hints, ...rest])
    }
  }
  response.once('finish', () =>
    audit.see(() => {
      const headers = pairsOf(rawHeaders).filter(([name]) => !name.startsWith(':'))
      const host = fieldIn(headers, 'host') ?? fieldIn(pairsOf(rawHeaders), ':authority') ?? 'localhost'
      const scheme = (request.socket as { encrypted?: boolean } | null)?.encrypted ? 'https' : 'http'
      const url = /^https?:\/\//i.test(target) ? target : `${scheme}://${host}${target}`
      const isEmpty = /^(?:GET|HEAD)$/.test(method) && !headers.some(([name]) => framing.test(name))
      if (inside._sent100) interim.unshift({ status: 100, headers: [] })
      return {
        request: { method, url, httpVersion: `HTTP/${httpVersion}`, headers, body: isEmpty ? '' : null },
        response: { ...responseOf(inside, octets), interim },
        request_headers_complete: true,
      }
    }),
  )
}

const framing = /^(?:content-length|transfer-encoding)$/i

/** Some classes call their own write() in end(): each octet counts once. */
function noteOctets(response: NodeResponse, limit: number): Octets {
  const octets = new Octets(limit)
  let isInside = false
  for (const name of ['write', 'end'] as const) {
    const own = response[name]
    response[name] = function (this: NodeResponse, ...args: unknown[]): never {
      const chunk = isInside ? null : octetsOf(args[0], isEncoding(args[1]) ? args[1] : 'utf8')
      // A copy, since what is written may be written over.
      if (chunk) octets.push(typeof args[0] === 'string' ? chunk : Uint8Array.from(chunk))
      const before = isInside
      isInside = true
      try {
        return Reflect.apply(own, this, args) as never
      } finally {
        isInside = before
      }
    }
  }
  return octets
}

const isEncoding = (value: unknown): value is BufferEncoding => typeof value === 'string' && Buffer.isEncoding(value)

function responseOf(response: Inside, octets: Octets): ExchangeLine['response'] {
  const { status, statusText, httpVersion, headers, trailers } = headOf(response)
  // Of HEAD, 204 and 304 nothing goes out, whatever was written (RFC 9110 §9.3.2, §15.3.5, §15.4.5).
  const whole = response._hasBody === false ? new Uint8Array() : octets.whole
  const body = bodyIn(whole && unfold(whole, fieldIn(headers, 'content-encoding')))
  return { status, statusText, httpVersion, headers, ...(trailers.length > 0 ? { trailers } : {}), ...body }
}

interface Head {
  readonly status: number
  readonly statusText: string
  readonly httpVersion: string
  readonly headers: readonly Line[]
  readonly trailers: readonly Line[]
}

/** @throws TypeError if this Node has neither; the exchange is left out then. */
function headOf({ _header, _trailer, stream }: Inside): Head {
  const start = typeof _header === 'string' ? /^(HTTP\/1\.[01]) (\d{3}) ?([^\r]*)/.exec(_header) : null
  if (start) {
    const [, httpVersion = '', status, statusText = ''] = start
    const headers = linesOfHead(_header as string)
    const trailers = linesOfHead(`\r\n${_trailer ?? ''}`)
    return { httpVersion, status: Number(status), statusText, headers, trailers }
  }
  const sent = stream?.sentHeaders
  if (!sent) throw new TypeError('Cannot read the head that was sent: this is no response of node:http or node:http2')
  return {
    httpVersion: 'HTTP/2',
    status: Number(sent[':status']),
    statusText: '',
    headers: linesIn(sent),
    trailers: linesIn(stream.sentTrailers ?? {}),
  }
}

function linesIn(fields: Record<string, string | string[]>): Line[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(':') ? [] : [value].flat().map((one): Line => [name, String(one)]),
  )
}
