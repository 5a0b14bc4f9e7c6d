import type { Exchange, Response } from '@statute/http'
import { mediaTypeOf } from '../../read/media-type.ts'
import { type ContentRange, parseContentRange, parseRange, type RangeField } from '../../read/range.ts'

/** Several parts in one body, each with a Content-Range of its own (RFC 9110 §14.6). */
export function isByteranges({ fields }: Response): boolean {
  const { type } = mediaTypeOf(fields)
  return type === 'multipart/byteranges' || type === 'multipart/x-byteranges'
}

export function contentRangeOf({ fields }: Response): ContentRange | null {
  const value = fields.get('content-range')
  return value === null ? null : parseContentRange(value)
}

export function rangeOf({ request }: Exchange): RangeField | null {
  const value = request?.fields.get('range') ?? null
  return value === null ? null : parseRange(value)
}

/** Browsers show provisional fields for media that they load by themselves: a HAR of them lacks Range, and Accept too. */
export function mayHideRange({ request, response, source }: Exchange): boolean {
  if (source.format !== 'har') return false
  return /^(?:audio|video)\//.test(mediaTypeOf(response.fields).type) || request?.fields.has('accept') !== true
}
