import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ExchangeLine } from '@statute/http'
import { bodyIn } from './content.ts'
import { fieldIn, linesOfHead, pairsOf } from './head.ts'
import { unfold } from './unfold.ts'

/** What `inject()` of Fastify and of hapi gives. */
export interface Injected {
  readonly statusCode: number
  readonly statusMessage?: string
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly rawPayload?: Uint8Array | undefined
  readonly raw: { readonly req?: unknown; readonly res?: unknown }
}

/** The head is the one that Node would have sent. */
export function lineOfInjected({ statusCode, statusMessage, headers, rawPayload, raw }: Injected): ExchangeLine {
  const head = (raw.res as (ServerResponse & { _header?: unknown }) | undefined)?._header
  const fields = typeof head === 'string' ? linesOfHead(head) : headers
  const coding = Array.isArray(fields) ? fieldIn(fields, 'content-encoding') : (headers['content-encoding'] ?? null)
  const octets = rawPayload ?? null
  return {
    request: requestOf(raw.req as IncomingMessage | undefined),
    response: {
      status: statusCode,
      statusText: statusMessage ?? '',
      headers: fields,
      ...bodyIn(octets && unfold(octets, typeof coding === 'string' ? coding : null)),
    },
  }
}

function requestOf(request: IncomingMessage | undefined): NonNullable<ExchangeLine['request']> | null {
  if (typeof request?.method !== 'string' || typeof request.url !== 'string') return null
  const { method, url, rawHeaders, headers } = request
  return {
    method,
    url: /^https?:\/\//i.test(url) ? url : `http://${headers?.host ?? 'localhost'}${url}`,
    headers: rawHeaders?.length > 0 ? pairsOf(rawHeaders) : ((headers as Record<string, string>) ?? null),
    body: /^(?:GET|HEAD|OPTIONS)$/.test(method) ? '' : null,
  }
}
