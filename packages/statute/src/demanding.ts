/**
 * Problems whose status demands something: it is the first argument, so none can be made without it. Where the
 * specification says MAY or SHOULD, `'unknown'` is an honest answer.
 */
import { type Challenges, challengeLines, listed, token } from './challenge.ts'
import { type Delay, retryAfterField, whole } from './delay.ts'
import type { ReplyHeaders } from './headers.ts'
import { type Limit, limitFields } from './limits.ts'
import { type Detail, type Problem, type ProblemOptions, TypedProblem } from './problem.ts'
import type { ErrorStatus } from './status.ts'
import { type Uri, uri } from './uri.ts'

/** Statuses that `problem()` refuses, because a function of their own asks for what they demand. */
export const demanding = [401, 405, 407, 416, 426, 429, 451, 503] as const
export type Demanding = (typeof demanding)[number]
/** Error statuses without a field to demand. */
export type Plain = Exclude<ErrorStatus, Demanding>

/** A registered method, or one of your own. */
export type Method =
  | 'GET'
  | 'HEAD'
  | 'POST'
  | 'PUT'
  | 'PATCH'
  | 'DELETE'
  | 'OPTIONS'
  | 'TRACE'
  | 'CONNECT'
  // Any other string, without losing the completion of the editor.
  | (string & Record<never, never>)

/** What a detail may say beside itself. */
export type DetailWith<More> = string | (ProblemOptions & More)

/**
 * 401 Unauthorized: it is not known who asks. RFC 9110 §15.5.2: WWW-Authenticate MUST say how to sign in.
 * @throws TypeError if there is no challenge, as plain JavaScript may try.
 */
export function unauthorized(challenge: Challenges, detail?: Detail): Problem<401, 'about:blank'> {
  return new TypedProblem(401, 'Unauthorized', detail, { 'www-authenticate': challengeLines(challenge) })
}

/**
 * 407 Proxy Authentication Required. RFC 9110 §15.5.8: Proxy-Authenticate MUST say how to sign in to the proxy.
 * @throws TypeError if there is no challenge, as plain JavaScript may try.
 */
export function proxyAuthenticationRequired(challenge: Challenges, detail?: Detail): Problem<407, 'about:blank'> {
  return new TypedProblem(407, 'Proxy Authentication Required', detail, {
    'proxy-authenticate': challengeLines(challenge),
  })
}

/**
 * 405 Method Not Allowed. RFC 9110 §15.5.6: Allow MUST list what the target takes at present; an empty list says that it
 * takes nothing (§10.2.1).
 * @throws TypeError if it is no list, or a method is no token (RFC 9110 §9.1).
 */
export function methodNotAllowed(allow: readonly Method[], detail?: Detail): Problem<405, 'about:blank'> {
  return new TypedProblem(405, 'Method Not Allowed', detail, { allow: listed(allow, token) })
}

/**
 * 416 Range Not Satisfiable. RFC 9110 §15.5.17: Content-Range says how many octets there are.
 * @param size Octets of the whole representation.
 * @throws RangeError if it is no whole number from 0 on.
 */
export function rangeNotSatisfiable(size: number, detail?: Detail): Problem<416, 'about:blank'> {
  return new TypedProblem(416, 'Range Not Satisfiable', detail, { 'content-range': `bytes */${whole(size)}` })
}

/**
 * 426 Upgrade Required. RFC 9110 §15.5.22: Upgrade MUST name the protocols; §7.8: Connection goes with it.
 * @param protocols As Upgrade lists them, the favourite first: `['websocket']`.
 * @throws TypeError if there is none.
 */
export function upgradeRequired(
  protocols: readonly [string, ...string[]],
  detail?: Detail,
): Problem<426, 'about:blank'> {
  // None is no token, and refused as such.
  const upgrade = listed(protocols) || token('')
  return new TypedProblem(426, 'Upgrade Required', detail, { upgrade, connection: 'upgrade' })
}

/**
 * 429 Too Many Requests. RFC 6585 §4: Retry-After says when to come again.
 * @param retryAfter Seconds, a date, or `'unknown'`.
 * @param detail `limits` are sent as RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers).
 * @throws RangeError if the delay or a number of a limit is not finite, or the delay is negative; TypeError if the name
 *   of a limit is not ASCII (RFC 9651 §3.3.3).
 * @example tooManyRequests(30, { limits: [{ name: 'peruser', remaining: 0, resetSeconds: 30 }] })
 */
export function tooManyRequests(
  retryAfter: Delay | 'unknown',
  detail?: DetailWith<{ readonly limits?: readonly Limit[] | undefined }>,
): Problem<429, 'about:blank'> {
  const limits = typeof detail === 'object' ? limitFields(detail.limits ?? []) : {}
  return new TypedProblem(429, 'Too Many Requests', detail, { ...retryField(retryAfter), ...limits })
}

/**
 * 503 Service Unavailable: overloaded or down for a while. RFC 9110 §15.6.4: Retry-After says for how long. The detail is
 * for your log; a client gets it with `expose: true` only.
 * @param retryAfter Seconds, a date, or `'unknown'`.
 * @throws RangeError if it is negative, not finite, or no date.
 */
export function serviceUnavailable(retryAfter: Delay | 'unknown', detail?: Detail): Problem<503, 'about:blank'> {
  return new TypedProblem(503, 'Service Unavailable', detail, retryField(retryAfter))
}

/**
 * 451 Unavailable For Legal Reasons. RFC 7725 §4: a Link names whoever carries out the block.
 * @param blockedBy A URL of whoever that is, or `'unknown'`.
 * @throws TypeError if nothing is given, as plain JavaScript may try.
 */
export function unavailableForLegalReasons(blockedBy: Uri | 'unknown', detail?: Detail): Problem<451, 'about:blank'> {
  const fields: ReplyHeaders = blockedBy === 'unknown' ? {} : { link: `<${uri(blockedBy)}>; rel="blocked-by"` }
  return new TypedProblem(451, 'Unavailable For Legal Reasons', detail, fields)
}

/**
 * 408 Request Timeout: the request did not come in time. Sends `Connection: close`, as the server closes it (RFC 9110
 * §15.5.9).
 */
export function requestTimeout(detail?: Detail): Problem<408, 'about:blank'> {
  return new TypedProblem(408, 'Request Timeout', detail, { connection: 'close' })
}

/**
 * 413 Content Too Large. RFC 9110 §15.5.14: Retry-After only if as much will be taken later.
 * @param detail `retryAfter` is in seconds, or a date.
 * @throws RangeError if that is negative, not finite, or no date.
 */
export function contentTooLarge(
  detail?: DetailWith<{ readonly retryAfter?: Delay | undefined }>,
): Problem<413, 'about:blank'> {
  const later = typeof detail === 'object' ? detail.retryAfter : undefined
  return new TypedProblem(413, 'Content Too Large', detail, retryField(later ?? 'unknown'))
}

/**
 * 415 Unsupported Media Type. RFC 9110 §15.5.16: say what is taken. `accept` are media types, `acceptEncoding` codings;
 * give the one that was wrong.
 * @throws TypeError if one of them is no list.
 */
export function unsupportedMediaType(
  detail?: DetailWith<{
    readonly accept?: readonly string[] | undefined
    readonly acceptEncoding?: readonly string[] | undefined
  }>,
): Problem<415, 'about:blank'> {
  const { accept, acceptEncoding } = typeof detail === 'object' ? detail : {}
  return new TypedProblem(415, 'Unsupported Media Type', detail, {
    ...(accept && { accept: listed(accept) }),
    ...(acceptEncoding && { 'accept-encoding': listed(acceptEncoding) }),
  })
}

function retryField(delay: Delay | 'unknown'): ReplyHeaders {
  return delay === 'unknown' ? {} : { 'retry-after': retryAfterField(delay) }
}
