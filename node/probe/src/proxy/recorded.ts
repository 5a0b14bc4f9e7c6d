import { isUtf8 } from 'node:buffer'
import { type Body, buildRequest, buildResponse, type Exchange, type ExchangeLine, Fields } from '@statute/http'
import { bodyOf } from '../content.ts'
import type { FieldLine } from '../options.ts'
import type { BodyTap } from './body-tap.ts'

/** What went by. The request is the one that was sent upstream, the response what came back from there. */
export interface Recorded {
  readonly started: Date
  /** Milliseconds. */
  readonly duration: number
  readonly method: string
  readonly url: string
  readonly target: string
  readonly requestLines: readonly FieldLine[]
  readonly requestContent: BodyTap
  readonly status: number
  readonly reason: string
  readonly version: string
  readonly responseLines: readonly FieldLine[]
  readonly responseContent: BodyTap
  /** Whether the content of the request, and of the response, came to its end. */
  readonly ended: readonly [request: boolean, response: boolean]
  readonly trailers: readonly FieldLine[]
  readonly interim: readonly {
    readonly status: number
    readonly reason: string
    readonly lines: readonly FieldLine[]
  }[]
}

/** What a coded content of a million octets may unfold to. */
const unfolded = 16_000_000

export function exchangeOf(seen: Recorded, entry: number): Exchange {
  const requestFields = new Fields(seen.requestLines)
  const fields = new Fields(seen.responseLines)
  return {
    request: buildRequest({
      method: seen.method,
      target: seen.target,
      url: seen.url,
      version: '1.1',
      fields: requestFields,
      body: content(seen.requestContent, requestFields, seen.ended[0]),
      exact: true,
    }),
    response: buildResponse({
      status: seen.status,
      reason: seen.reason,
      version: seen.version,
      fields,
      body: content(seen.responseContent, fields, seen.ended[1]),
      trailers: new Fields(seen.trailers),
      interim: seen.interim.map(({ status, reason, lines }) =>
        buildResponse({ status, reason, version: seen.version, fields: new Fields(lines) }),
      ),
      exact: true,
    }),
    source: { file: '', format: 'proxy', entry, line: null },
    probe: null,
  }
}

function content(tap: BodyTap, fields: Fields, ended: boolean): Body {
  return bodyOf(tap.octets, fields, ended && tap.isWhole, unfolded)
}

/** The exchange as a line of a file. A content that is not known whole is null; one that was coded is told decoded. */
export function lineOf({ request, response }: Exchange): ExchangeLine {
  if (request === null) throw new TypeError('Cannot write an exchange without its request')
  const sent = bodyIn(request.body, request.fields)
  const body = bodyIn(response.body, response.fields)
  return {
    request: {
      method: request.method,
      url: request.url ?? request.target,
      httpVersion: `HTTP/${request.version}`,
      headers: request.fields.lines,
      body: sent.encoding === undefined ? sent.body : null,
    },
    response: {
      status: response.status,
      statusText: response.reason,
      httpVersion: `HTTP/${response.version}`,
      headers: response.fields.lines,
      ...body,
      ...(response.trailers.lines.length > 0 ? { trailers: response.trailers.lines } : {}),
      ...(response.interim && response.interim.length > 0
        ? { interim: response.interim.map(({ status, fields }) => ({ status, headers: fields.lines })) }
        : {}),
    },
    request_headers_complete: true,
  }
}

function bodyIn(body: Body, fields: Fields): { body: string | null; encoding?: string } {
  if (body.state !== 'known') return { body: null }
  if (body.bytes === null || fields.has('content-encoding') || isUtf8(body.bytes)) return { body: body.text }
  return { body: Buffer.from(body.bytes).toString('base64'), encoding: 'base64' }
}
