import { type Exchange, parseDate, type Response } from '@statute/http'
import { mediaTypeOf } from '../../read/media-type.ts'

/** Statuses that say something about the moment, the caller or a condition, not about the resource. */
const passing = new Set([206, 304, 401, 403, 407, 408, 412, 416, 425, 429])

/** Request fields that may change the answer. */
const choosing = ['authorization', 'cookie', 'accept', 'accept-encoding', 'accept-language', 'range', 'if-none-match']

/** The two got the same ETag, or were sent within one second, and asked for the same. */
export function isComparable(a: Exchange, b: Exchange): boolean {
  if (a.request === null || b.request === null || !isLasting(a.response) || !isLasting(b.response)) return false
  const [one, other] = [a.request.fields, b.request.fields]
  if (choosing.some((name) => one.get(name) !== other.get(name))) return false
  return hasSameTag(a.response, b.response) || isSameMoment(a.response, b.response)
}

function isLasting({ status }: Response): boolean {
  return status >= 200 && status < 500 && !passing.has(status)
}

function hasSameTag(a: Response, b: Response): boolean {
  const tag = a.fields.get('etag')
  return tag !== null && tag === b.fields.get('etag')
}

function isSameMoment(a: Response, b: Response): boolean {
  const [one, other] = [parseDate(a.fields.get('date') ?? ''), parseDate(b.fields.get('date') ?? '')]
  return one !== null && other !== null && Math.abs(one - other) <= 1000
}

/**
 * What differs between the answers to GET and HEAD, by its name. A field that only one of them has does not count, for
 * HEAD may leave out what is known only when the content is made (RFC 9110 §9.3.2). Who knows the ETag knows the type.
 */
export function differencesOf(get: Response, head: Response): string[] {
  if (get.status !== head.status) return ['status']
  const differs = (name: string) => {
    const [one, other] = [get.fields.get(name), head.fields.get(name)]
    return one !== null && other !== null && one !== other
  }
  const [one, other] = [mediaTypeOf(get.fields).type, mediaTypeOf(head.fields).type]
  const misses = one !== '' && !head.fields.has('content-type') && head.fields.complete && hasSameTag(get, head)
  const found = misses || (one !== other && one !== '' && other !== '') ? ['Content-Type'] : []
  if (differs('ETag')) return [...found, 'ETag']
  if (differs('Last-Modified')) found.push('Last-Modified')
  // RFC 9110 §8.6: the length that GET would have. A coding that HEAD did not apply changes it.
  const coded = get.fields.get('content-encoding') !== head.fields.get('content-encoding')
  if (!coded && hasSameTag(get, head) && differs('Content-Length')) found.push('Content-Length')
  return found
}
