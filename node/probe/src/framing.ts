import type { Fields } from '@statute/http'
import type { MessageHead } from './message-head.ts'

/** What ends the body of a final response (RFC 9112 §6.3): so many octets, its chunks, or the end of the connection. */
export function framingOf({ status, fields }: MessageHead, method: string): number | 'chunks' | 'close' {
  if (method === 'HEAD' || status === 204 || status === 304 || status === 101) return 0
  if (fields.has('transfer-encoding')) return isChunked(fields) ? 'chunks' : 'close'
  return lengthOf(fields) ?? 'close'
}

/** Whether chunked is the last coding. */
function isChunked(fields: Fields): boolean {
  const codings = fields.get('transfer-encoding') ?? ''
  return (
    codings
      .slice(codings.lastIndexOf(',') + 1)
      .trim()
      .toLowerCase() === 'chunked'
  )
}

/** The one length that every member of the list gives (RFC 9110 §8.6). */
function lengthOf(fields: Fields): number | null {
  const members = new Set((fields.get('content-length') ?? '').split(',').map((one) => one.trim()))
  const [only = ''] = members
  return members.size === 1 && /^\d{1,15}$/.test(only) ? Number(only) : null
}
