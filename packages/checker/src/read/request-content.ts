import type { Request } from '@statute/http'

/** Whether a request came with content; null if the capture does not show it. */
export function hasContent({ method, fields, body }: Request): boolean | null {
  if (body.hasContent) return true
  const length = fields.get('content-length')?.trim()
  if (length !== undefined && /^\d+$/.test(length)) return !/^0+$/.test(length)
  if (!fields.complete || fields.has('transfer-encoding')) return null
  if (body.state === 'known') return false
  // Nobody captured it, but a GET without either framing field has none (RFC 9112 §6.3).
  return method === 'GET' || method === 'HEAD' ? false : null
}
