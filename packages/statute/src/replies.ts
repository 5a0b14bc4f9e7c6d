/** Replies that are no errors. What the status demands is the first argument; the rest is optional. */
import { type Delay, httpDate, retryAfterField } from './delay.ts'
import type { EntityTag } from './entity-tag.ts'
import type { ReplyHeaders } from './headers.ts'
import { type Reply, type ReplyOptions, StatusReply } from './reply.ts'
import { text, type Uri } from './uri.ts'

/**
 * "The target of this request is the new resource", as after a PUT: no Location is needed (RFC 9110 §15.3.2). It is the
 * empty reference, which means the target itself (RFC 3986 §4.4).
 */
export const SELF = ''

/**
 * 200 OK, with what was asked for; `undefined` sends no content. RFC 9110 §15.3.1: the validators are those of what is
 * sent.
 */
export function ok<B>(body: B, options?: ReplyOptions & { readonly lastModified?: Date | undefined }): Reply<200, B> {
  return new StatusReply(200, modified(options?.lastModified), body, options)
}

/**
 * 201 Created. RFC 9110 §15.3.2: Location names what was created, unless it is the target of the request itself.
 * @param location Where it is, or `SELF`.
 * @throws TypeError if there is no location, as plain JavaScript may try. The empty string is `SELF`.
 */
export function created(location: Uri): Reply<201, undefined>
export function created<B>(location: Uri, body: B, options?: ReplyOptions): Reply<201, B>
export function created(location: Uri, body?: unknown, options?: ReplyOptions): Reply<201, unknown> {
  return new StatusReply(201, location !== SELF ? { location: text(location) } : {}, body, options)
}

/**
 * 202 Accepted: taken on, not done yet. RFC 9110 §15.3.3 wants the client told where it can see how it goes.
 * @param monitor Where the state can be asked for, sent as Location (RFC 7240 §4.1); `'none'` if there is no such place.
 * @param options `retryAfter`: seconds, or a date, until it is worth asking.
 * @throws RangeError if that is negative, not finite, or no date.
 */
export function accepted<B = undefined>(
  monitor: Uri | 'none',
  body?: B,
  options?: ReplyOptions & { readonly retryAfter?: Delay | undefined },
): Reply<202, B> {
  const fields = {
    ...(monitor !== 'none' && { location: text(monitor) }),
    ...(options?.retryAfter !== undefined && { 'retry-after': retryAfterField(options.retryAfter) }),
  }
  return new StatusReply(202, fields, body as B, options)
}

/** 203 Non-Authoritative Information: what the origin said, changed on the way. For proxies. RFC 9110 §15.3.4. */
export function nonAuthoritativeInformation<B>(body: B, options?: ReplyOptions): Reply<203, B> {
  return new StatusReply(203, {}, body, options)
}

/** 204 No Content: done, and there is nothing to send back. RFC 9110 §15.3.5. */
export function noContent(options?: ReplyOptions): Reply<204, undefined> {
  return new StatusReply(204, {}, undefined, options)
}

/** 205 Reset Content: done, now clear the form. RFC 9110 §15.3.6. */
export function resetContent(options?: ReplyOptions): Reply<205, undefined> {
  return new StatusReply(205, {}, undefined, options)
}

/** Octets `start` to `end`, both counted from 0 and both included; `size` is that of the whole, `*` if nobody knows. */
export interface ContentRange {
  readonly start: number
  readonly end: number
  readonly size: number | '*'
}

/**
 * 206 Partial Content, one range. RFC 9110 §15.3.7: Content-Range says which.
 * @param body The octets of the range alone, not of the whole.
 * @throws RangeError if the range is none: an end before the start or beyond the size.
 */
export function partialContent<B>(range: ContentRange, body: B, options?: ReplyOptions): Reply<206, B> {
  return new StatusReply(206, { 'content-range': contentRange(range) }, body, options)
}

/** `bytes 0-99/200` (RFC 9110 §14.4). */
export function contentRange({ start, end, size }: ContentRange): string {
  const field = `bytes ${start}-${end}/${size}`
  if (!/^bytes \d+-\d+\/(\d+|\*)$/.test(field) || end < start || (size !== '*' && end >= size))
    throw new RangeError(`Cannot send "${field}": wanted start <= end < size`)
  return field
}

/** What a 304 tells of the representation that the client has: one at least (RFC 9110 §15.4.5). */
export type Validators =
  | { readonly etag: EntityTag; readonly lastModified?: Date | undefined }
  | { readonly etag?: undefined; readonly lastModified: Date }

/**
 * 304 Not Modified. RFC 9110 §15.4.5: has to repeat the validator, and Cache-Control, Content-Location, Expires and Vary
 * if the 200 would have them; those go into `options.headers`.
 * @throws TypeError if there is no validator, as plain JavaScript may try; RangeError if the date is none.
 */
export function notModified(validators: Validators, options?: ReplyOptions): Reply<304, undefined> {
  const { etag, lastModified } = validators
  if (!etag && !lastModified) throw new TypeError('Cannot send a 304: wanted an etag or a lastModified')
  return new StatusReply(304, { ...(etag && { etag }), ...modified(lastModified) }, undefined, options)
}

function modified(lastModified: Date | undefined): ReplyHeaders {
  return lastModified ? { 'last-modified': httpDate(lastModified) } : {}
}

/**
 * 303 See Other: done, now GET the result over there, as after a form. RFC 9110 §15.4.4.
 * @throws TypeError if there is no location, as plain JavaScript may try.
 */
export function seeOther(location: Uri, options?: ReplyOptions): Reply<303, undefined> {
  return new StatusReply(303, { location: text(location) }, undefined, options)
}

type RedirectStatus<Permanent extends boolean, KeepMethod extends boolean> = KeepMethod extends true
  ? Permanent extends true
    ? 308
    : 307
  : Permanent extends true
    ? 301
    : 303

/**
 * A redirect, its status chosen by two answers: is it for good, and has a POST to stay a POST? 308 and 307 keep the
 * method and the content of the request, 301 and 303 turn a POST into a GET. 302 leaves that open, and is not offered.
 * RFC 9110 §15.4.
 * @throws TypeError if there is no location, as plain JavaScript may try.
 */
export function redirect<Permanent extends boolean, KeepMethod extends boolean>(
  location: Uri,
  options: { readonly permanent: Permanent; readonly keepMethod: KeepMethod } & ReplyOptions,
): Reply<RedirectStatus<Permanent, KeepMethod>, undefined> {
  const { permanent, keepMethod } = options
  const status = keepMethod ? (permanent ? 308 : 307) : permanent ? 301 : 303
  return new StatusReply(
    status as RedirectStatus<Permanent, KeepMethod>,
    { location: text(location) },
    undefined,
    options,
  )
}
