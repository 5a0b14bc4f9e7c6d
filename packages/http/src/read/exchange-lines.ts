/**
 * Exchange lines: one JSON object a line, what a recording proxy and the hooks of test suites write.
 * `{"request": {"method", "url", "headers": [[name, value], …], "body"}, "response": {"status", "headers", "body"}}`;
 * null for headers or a body means that they were not captured.
 */
import { Body } from '../body.ts'
import { Fields } from '../fields.ts'
import type { Exchange, Request, Response, Source } from '../message.ts'
import { buildRequest, buildResponse, versionOf } from './build.ts'

// Web standards that every runtime has; the compiler's `lib` knows the language only.
declare function atob(text: string): string
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}

/** One line of a file of exchanges, as JSON. Names in headers may repeat; their order is kept. */
export interface ExchangeLine {
  readonly request?: {
    readonly method: string
    readonly url: string
    /** `HTTP/1.1` if it is left out. */
    readonly httpVersion?: string
    readonly headers: HeaderList
    readonly body?: unknown
  } | null
  readonly response: {
    readonly status: number
    readonly statusText?: string
    readonly httpVersion?: string
    readonly headers: HeaderList
    /** Text, or null if it was not captured. An object is taken for JSON whose octets are not known. */
    readonly body?: unknown
    /** `base64` if the body is not text. */
    readonly encoding?: string
    readonly trailers?: HeaderList
    readonly interim?: readonly { readonly status: number; readonly headers?: HeaderList; readonly body?: unknown }[]
  }
  /** What a live check was after: `random-path`. */
  readonly probe?: string
  /** Whether Host and Connection would be among the request's headers. */
  readonly request_headers_complete?: boolean
}

type HeaderList =
  | readonly (readonly [name: string, value: string])[]
  | Readonly<Record<string, string | readonly string[]>>
  | null

/** @returns A message if the value is no exchange: what was found, and what was wanted. */
export function readExchangeLine(value: unknown, source: Source): Exchange | string {
  if (!isObject(value)) return `${nameOf(value)}: wanted an object with "request" and "response"`
  const { request, response } = value
  if (!isObject(response)) return `"response" is ${nameOf(response)}: wanted an object with "status" and "headers"`
  const status = typeof response.status === 'string' ? Number(response.status) : response.status
  if (typeof status !== 'number' || !Number.isInteger(status)) {
    return `"response.status" is ${nameOf(response.status)}: wanted a whole number`
  }
  if (request !== undefined && request !== null && !isObject(request)) {
    return `"request" is ${nameOf(request)}: wanted an object with "method" and "url"`
  }
  const read = isObject(request) ? readRequest(request, value.request_headers_complete === true) : null
  if (typeof read === 'string') return read
  const fields = readFields(response.headers)
  if (typeof fields === 'string') return `"response.headers": ${fields}`
  return {
    request: read,
    response: buildResponse({
      ...readStart(response, status, read?.version || '1.1'),
      fields,
      body: readBody(response.body, response.encoding),
      trailers: fieldsOr(response.trailers, new Fields()),
      interim: Array.isArray(response.interim) ? response.interim.flatMap(readInterim) : [],
      exact: typeof response.body === 'string',
    }),
    source,
    probe: typeof value.probe === 'string' ? value.probe : null,
  }
}

function readRequest(request: Record<string, unknown>, exact: boolean): Request | string {
  const { method, url } = request
  if (typeof method !== 'string' || method === '') return `"request.method" is ${nameOf(method)}: wanted a name`
  if (typeof url !== 'string') return `"request.url" is ${nameOf(url)}: wanted a URL`
  const fields = readFields(request.headers)
  if (typeof fields === 'string') return `"request.headers": ${fields}`
  return buildRequest({
    method,
    target: url,
    version: versionOf(text(request.httpVersion) || 'HTTP/1.1'),
    fields,
    // A request without a body is written without one more often than with an empty text.
    body: request.body === undefined && fields.complete ? Body.empty : readBody(request.body, request.encoding),
    exact,
  })
}

function readStart(response: Record<string, unknown>, status: number, version: string) {
  const own = text(response.httpVersion)
  return { status, reason: text(response.statusText), version: own === '' ? version : versionOf(own) }
}

function readInterim(value: unknown): Response[] {
  if (!isObject(value) || typeof value.status !== 'number') return []
  const fields = fieldsOr(value.headers, Fields.notCaptured)
  return [buildResponse({ ...readStart(value, value.status, '1.1'), fields, body: readBody(value.body, undefined) })]
}

function fieldsOr(headers: unknown, otherwise: Fields): Fields {
  const read = headers === undefined ? otherwise : readFields(headers)
  return typeof read === 'string' ? otherwise : read
}

/** Pairs, HAR's objects with name and value, or one object of names; null is not captured. */
export function readFields(headers: unknown): Fields | string {
  if (headers === null || headers === undefined) return Fields.notCaptured
  if (Array.isArray(headers)) {
    const lines: [string, string][] = []
    for (const one of headers) {
      const [name, value] = Array.isArray(one) ? one : isObject(one) ? [one.name, one.value] : []
      if (typeof name !== 'string') return `${nameOf(one)}: wanted [name, value]`
      lines.push([name, text(value)])
    }
    return new Fields(lines)
  }
  if (!isObject(headers)) return `${nameOf(headers)}: wanted [[name, value], …], or null if they were not captured`
  return new Fields(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      Array.isArray(value) ? value.map((one) => [name, text(one)]) : [[name, text(value)]],
    ),
  )
}

function readBody(body: unknown, encoding: unknown): Body {
  if (body === null || body === undefined) return Body.notCaptured
  if (typeof body !== 'string') return new Body('known', JSON.stringify(body) ?? '')
  if (encoding !== 'base64') return Body.of(body)
  const bytes = fromBase64(body)
  return bytes ? new Body('known', new TextDecoder().decode(bytes), bytes.length, bytes) : Body.notCaptured
}

export function fromBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
    return bytes
  } catch {
    return null
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : ''
}

/** A value as a message about it shows it. */
export function nameOf(value: unknown): string {
  if (value === undefined) return 'missing'
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 60 ? `${json.slice(0, 57)}…` : json
}
