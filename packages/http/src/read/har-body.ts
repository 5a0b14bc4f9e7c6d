/** Bodies as HAR files have them: decoded, sometimes left out, sometimes another's. */
import { Body, utf8Length } from '../body.ts'
import type { Fields } from '../fields.ts'
import { fromBase64, isObject } from './exchange-lines.ts'
import { textOf } from './octets.ts'

export function harResponseBody(
  response: Record<string, unknown>,
  status: number,
  method: string,
  fields: Fields,
): Body {
  const content = isObject(response.content) ? response.content : {}
  const text = typeof content.text === 'string' ? content.text : null
  const sent = numberOf(response.bodySize)
  const size = numberOf(content.size)
  if (status === 0) return Body.notCaptured
  // What browsers show for these is the page that they had already.
  if (status === 304 || method === 'HEAD') return sent === 0 || !text ? Body.empty : Body.notCaptured
  if (text === null || text === '') return withoutText(text, sent, size, fields)
  if (content.encoding === 'base64') {
    const bytes = fromBase64(text)
    if (!bytes) return Body.notCaptured
    const plain = !fields.has('content-encoding')
    return new Body('known', textOf(bytes), plain ? bytes.length : null, plain ? bytes : null)
  }
  // Three octets less may be a byte order mark; a charset of two octets a character is none of ours.
  const cut = size - utf8Length(text) > 3 && !/charset\s?=\s?"?utf-?(?:16|32)/i.test(fields.get('content-type') ?? '')
  return cut ? new Body('cut', text) : new Body('known', text)
}

function withoutText(text: string | null, sent: number, size: number, fields: Fields): Body {
  // Some tools count the octets of the head too, so a size alone proves no content.
  if (sent > 0) return size === 0 ? Body.notCaptured : new Body('not captured', '', sent)
  const declared = Number(fields.get('content-length') ?? 0)
  if (size > 0 || declared > 0) return Body.notCaptured
  // A size that is not known (-1) says nothing; two that are 0 say that there was nothing.
  return sent === 0 && (size === 0 || text === '') ? Body.empty : Body.notCaptured
}

export function harRequestBody(request: Record<string, unknown>, method: string, fields: Fields): Body {
  const { postData } = request
  if (isObject(postData)) {
    const text = typeof postData.text === 'string' ? postData.text : ''
    if (text !== '') return postData.encoding === 'base64' ? decoded(text) : new Body('known', text)
    if (Array.isArray(postData.params) && postData.params.length > 0) return Body.notCaptured
  }
  const sent = numberOf(request.bodySize)
  if (sent > 0) return new Body('not captured', '', sent)
  if (Number(fields.get('content-length') ?? 0) > 0 || fields.has('transfer-encoding')) return Body.notCaptured
  return sent === 0 || /^(?:GET|HEAD|OPTIONS|DELETE|TRACE)$/.test(method) ? Body.empty : Body.notCaptured
}

function decoded(text: string): Body {
  const bytes = fromBase64(text)
  return bytes ? new Body('known', textOf(bytes), bytes.length, bytes) : Body.notCaptured
}

/** -1 where nobody knows. */
function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : -1
}
