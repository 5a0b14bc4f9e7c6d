/** How the body of an HTTP/1.x message ends (RFC 9112 §6.3). */
import type { Fields } from '../fields.ts'
import type { StartLine } from './start-line.ts'

export type Framing =
  | { readonly by: 'nothing' }
  /** Another protocol follows on the connection. */
  | { readonly by: 'switch' }
  | { readonly by: 'chunks' }
  | { readonly by: 'length'; readonly length: number }
  | { readonly by: 'close' }

/** @param method Of the request that a response answers; null if it is not known. */
export function framingOf(start: StartLine, fields: Fields, method: string | null): Framing {
  if (start.kind === 'response') {
    const { status } = start
    if (status === 101) return { by: 'switch' }
    if (method === 'HEAD' || status === 204 || status === 304 || (status >= 100 && status < 200))
      return { by: 'nothing' }
    if (method === 'CONNECT' && status >= 200 && status < 300) return { by: 'switch' }
  }
  const unframed: Framing = start.kind === 'response' ? { by: 'close' } : { by: 'nothing' }
  const codings = fields.get('transfer-encoding')
  if (codings !== null) return isChunked(codings) ? { by: 'chunks' } : unframed
  const length = lengthOf(fields)
  return length === null ? unframed : { by: 'length', length }
}

/** Whether chunked is the last coding. */
function isChunked(codings: string): boolean {
  const last = codings.slice(codings.lastIndexOf(',') + 1).trim()
  return /^chunked\s?(?:;|$)/i.test(last)
}

/** The one length that every member of the list gives (RFC 9110 §8.6). */
function lengthOf(fields: Fields): number | null {
  const members = new Set((fields.get('content-length') ?? '').split(',').map((one) => one.trim()))
  const [only = ''] = members
  return members.size === 1 && /^\d{1,15}$/.test(only) ? Number(only) : null
}
