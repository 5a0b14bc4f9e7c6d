import type { Response } from '@statute/http'
import { isHtml, isJson, mediaTypeOf } from '../../read/media-type.ts'

const members = [
  'error',
  'errors',
  'message',
  'detail',
  'details',
  'title',
  'description',
  'error_description',
  'reason',
  'msg',
  'name',
  'type',
]
const most = 500

/** What a body gives as the reason of a failure: its members for that, or the beginning of plain text. Pages give none. */
export function errorTextOf({ fields, body }: Response): string {
  const { type } = mediaTypeOf(fields)
  if (isHtml(type) || /^\s{0,100}<(?:!doctype|html)/i.test(body.text)) return ''
  if (isJson(type) || body.json !== undefined) return gather(body.json, 3).join('\n').slice(0, 2000)
  return body.text.slice(0, most)
}

function gather(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value.slice(0, most)]
  if (typeof value !== 'object' || value === null || depth === 0) return []
  if (Array.isArray(value)) return value.slice(0, 10).flatMap((one) => gather(one, depth - 1))
  return members.flatMap((name) => gather((value as Record<string, unknown>)[name], depth - 1))
}
