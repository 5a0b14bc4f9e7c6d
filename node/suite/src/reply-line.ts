import type { ExchangeLine } from '@statute/http'
import { bodyIn } from './content.ts'
import type { Line } from './head.ts'

/** What `statute` makes: plain data, or a problem. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: unknown
}

/** As an adapter of `statute` would send it: JSON unless it is text or octets. */
export function lineOfReply({ status, headers, body }: Reply): ExchangeLine {
  const isWithout = body === undefined || status === 204 || status === 205 || status === 304
  const { type, content } = contentOf(isWithout ? '' : body)
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): Line => [name, asSent(name, one)]),
  )
  const isTyped = isWithout || lines.some(([name]) => name.toLowerCase() === 'content-type')
  return {
    request: null,
    response: {
      status,
      // The server adds Date (RFC 9110 §6.6.1).
      headers: [...(isTyped ? [] : [['content-type', type] as const]), ...lines, ['date', new Date().toUTCString()]],
      ...(typeof content === 'string' ? { body: content } : bodyIn(content)),
    },
  }
}

function contentOf(body: unknown): { readonly type: string; readonly content: string | Uint8Array | null } {
  if (typeof body === 'string') return { type: 'text/plain; charset=utf-8', content: body }
  if (ArrayBuffer.isView(body)) {
    const octets = new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
    return { type: 'application/octet-stream', content: octets }
  }
  // A stream is not read: whoever sends the reply still needs it.
  if (typeof body === 'object' && body !== null && ('getReader' in body || 'stream' in body)) {
    return { type: (body as Blob).type || 'application/octet-stream', content: null }
  }
  return { type: 'application/json', content: JSON.stringify(body) }
}

/** Location and Content-Location become URIs when they are sent (RFC 3986 §2). */
function asSent(name: string, value: string): string {
  return /location$/i.test(name) ? value.replace(/[^!#-;=?-[\]_a-z~]+/g, encodeURIComponent) : value
}
