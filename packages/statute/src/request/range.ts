/** Range requests (RFC 9110 §14): what part of a representation is wanted, and the answer with it. */

import { whole } from '../delay.ts'
import { rangeNotSatisfiable } from '../demanding.ts'
import type { EntityTag } from '../entity-tag.ts'
import { parseDate } from '../generated/date.ts'
import { fieldOf } from '../headers.ts'
import type { Problem } from '../problem.ts'
import { type ContentRange, contentRange, partialContent } from '../replies.ts'
import { type Reply, type ReplyOptions, StatusReply } from '../reply.ts'
import { streamOf } from '../stream-of.ts'
import { methodOf, type RequestLike } from './request-like.ts'

/** What is to be sent, by its `status`: all of it, one or more parts, or a refusal. */
export type RangeAnswer =
  | { readonly status: 200 }
  | { readonly status: 206; readonly ranges: readonly [Part, ...Part[]] }
  | Problem<416, 'about:blank'>

/** Octets `start` to `end`, both included, of `size`. */
export interface Part extends ContentRange {
  readonly size: number
}

/** More ranges than this, or ranges that overlap, are not worth their answer: all is sent (RFC 9110 §14.2, §17.15). */
const mostRanges = 16

/**
 * What a request wants of a representation of `size` octets. Send `Accept-Ranges: bytes` with the 200, so that clients know.
 * @param size Octets of the whole representation.
 * @param validators What the representation is now, for If-Range (RFC 9110 §13.1.5). Look at `conditional()` first.
 * @throws RangeError if the size is no whole number from 0 on.
 */
export function range(
  request: RequestLike,
  size: number,
  validators: { readonly etag?: EntityTag | undefined; readonly lastModified?: Date | undefined } = {},
): RangeAnswer {
  whole(size)
  const field = fieldOf(request.headers, 'range')
  // RFC 9110 §14.2: only GET has ranges, and a field that does not parse, or another unit, is as if it were not there.
  if (field === null || methodOf(request) !== 'GET') return { status: 200 }
  const wanted = /^bytes=([\d\-, \t]+)$/i.exec(field.trim())?.[1]
  if (wanted === undefined || !isFresh(fieldOf(request.headers, 'if-range'), validators)) return { status: 200 }
  const parts: Part[] = []
  const specs = wanted
    .split(',')
    .map((spec) => spec.trim())
    .filter(Boolean)
  if (specs.length === 0 || specs.length > mostRanges) return { status: 200 }
  for (const spec of specs) {
    const [, first = '', last = ''] = /^(\d*)-(\d*)$/.exec(spec) ?? []
    if (first === '' && last === '') return { status: 200 }
    if (first !== '' && last !== '' && Number(last) < Number(first)) return { status: 200 }
    const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
    const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
    if (start <= end) parts.push({ start, end, size })
    // RFC 9110 §14.1.2: a suffix is satisfiable whatever the size, but of nothing there is no part to name.
    else if (first === '' && size === 0 && Number(last) > 0) return { status: 200 }
  }
  const [one, ...more] = parts
  if (!one) return rangeNotSatisfiable(size)
  const sorted = parts.toSorted((a, b) => a.start - b.start)
  if (sorted.some(({ start }, i) => i > 0 && start <= (sorted[i - 1] as Part).end)) return { status: 200 }
  return { status: 206, ranges: [one, ...more] }
}

/** RFC 9110 §13.1.5: the validator must be the same, by strong comparison; a date exactly the same. */
function isFresh(
  ifRange: string | null,
  { etag, lastModified }: { readonly etag?: EntityTag | undefined; readonly lastModified?: Date | undefined },
): boolean {
  if (ifRange === null) return true
  if (/^(W\/)?"/.test(ifRange)) return etag !== undefined && ifRange === etag && !ifRange.startsWith('W/')
  const date = parseDate(ifRange)
  return date !== null && lastModified !== undefined && date === Math.floor(+lastModified / 1000) * 1000
}

/**
 * The 206 for what `range()` found: one part as it is, more as multipart/byteranges (RFC 9110 §15.3.7.2, §14.6).
 * @param type The media type of the representation.
 * @param read Gives octets `start` to `end`, both included: `file.subarray(start, end + 1)`; called for one part after the
 *   other as they are sent.
 * @throws TypeError if the type holds what no field may, such as a line break: it would end the head of a part.
 */
export function ranges(
  parts: readonly [Part, ...Part[]],
  type: string,
  read: (start: number, end: number) => Octets | Promise<Octets>,
  options: ReplyOptions = {},
): Reply<206, ReadableStream<Uint8Array>> {
  if (/[^\t -~\x80-\xff]/.test(type)) throw new TypeError(`Cannot send the type "${type}": wanted no control character`)
  const encoder = new TextEncoder()
  const [one, ...more] = parts
  if (more.length === 0) {
    const headers = { 'content-type': type, 'content-length': String(one.end - one.start + 1), ...options.headers }
    return partialContent(one, streamOf(pieces([one], read)), { ...options, headers })
  }
  const boundary = `statute-${crypto.randomUUID()}`
  const head = (part: Part) =>
    encoder.encode(`\r\n--${boundary}\r\ncontent-type: ${type}\r\ncontent-range: ${contentRange(part)}\r\n\r\n`)
  const end = encoder.encode(`\r\n--${boundary}--\r\n`)
  const length = parts.reduce((sum, part) => sum + head(part).length + part.end - part.start + 1, end.length)
  // RFC 9110 §15.3.7.2: of several parts each has its own Content-Range, and the whole has none.
  const fields = { 'content-type': `multipart/byteranges; boundary=${boundary}`, 'content-length': String(length) }
  return new StatusReply(206, fields, streamOf(pieces(parts, read, head, end)), options)
}

/** Of one part: octets, or a stream of them, such as `createReadStream(path, { start, end })`. */
type Octets = Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

async function* pieces(
  parts: readonly Part[],
  read: (start: number, end: number) => Octets | Promise<Octets>,
  head?: (part: Part) => Uint8Array,
  end?: Uint8Array,
): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (head) yield head(part)
    const octets = await read(part.start, part.end)
    if (octets instanceof Uint8Array) yield octets
    else yield* octets as unknown as AsyncIterable<Uint8Array>
  }
  if (end) yield end
}
