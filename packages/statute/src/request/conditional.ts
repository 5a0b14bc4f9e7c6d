/** Conditional requests (RFC 9110 §13): the answer that a precondition wants, before anything is done. */

import type { EntityTag } from '../entity-tag.ts'
import { parseDate } from '../generated/date.ts'
import { matchesNone, matchesStrongly } from '../generated/entity-tag.ts'
import { preconditionFailed } from '../generated/problems.ts'
import { fieldOf, type ReplyHeaders } from '../headers.ts'
import type { Problem } from '../problem.ts'
import { notModified, type Validators } from '../replies.ts'
import { type Reply, StatusReply } from '../reply.ts'
import { methodOf, type RequestLike } from './request-like.ts'

/** What is known of the representation as it is now. */
export interface Current {
  readonly etag?: EntityTag | undefined
  readonly lastModified?: Date | undefined
  /** Fields that the 200 would have; a 304 repeats those that RFC 9110 §15.4.5 names. */
  readonly headers?: ReplyHeaders | undefined
}

/**
 * Looks at the preconditions of a request in the order of RFC 9110 §13.2.2. A date that is malformed counts as not there,
 * and dates are compared by whole seconds.
 * @param current The representation as it is now; null if there is none, as before a PUT that creates it.
 * @returns A 304 or a 412 to send in place of everything else; undefined: go on.
 */
export function conditional(
  request: RequestLike,
  current: Current | null,
): Reply<304, undefined> | Problem<412, 'about:blank'> | undefined {
  const { headers } = request
  const method = methodOf(request)
  const field = (name: string) => fieldOf(headers, name)
  const reads = method === 'GET' || method === 'HEAD'
  // RFC 9110 §13.2.1: methods that select or change no representation have no preconditions, and there is none if the
  // answer is no 2xx anyway, as when there is nothing to read.
  if (/^(CONNECT|OPTIONS|TRACE)$/.test(method) || (reads && !current)) return undefined
  const tag = current?.etag ?? ''
  const modified = current?.lastModified && Math.floor(+current.lastModified / 1000) * 1000

  const match = field('if-match')
  const unmodifiedSince = parsed(field('if-unmodified-since'))
  if (match !== null) {
    if (!current || !matchesStrongly(match, tag)) return preconditionFailed('If-Match does not fit what is there now')
  } else if (unmodifiedSince !== null && modified !== undefined && modified > unmodifiedSince) {
    return preconditionFailed('It was changed after the date of If-Unmodified-Since')
  }

  const none = field('if-none-match')
  const since = parsed(field('if-modified-since'))
  if (none !== null) {
    if (!current || !matchesNone(none, tag)) return undefined
    return reads ? unchanged(current) : preconditionFailed('If-None-Match fits what is there now')
  }
  return reads && since !== null && modified !== undefined && modified <= since
    ? unchanged(current as Current)
    : undefined
}

/** RFC 9110 §13.1.3, §13.1.4: a field that is no date is not there. */
function parsed(field: string | null): number | null {
  return field === null ? null : parseDate(field)
}

/** RFC 9110 §15.4.5: what would help a cache is repeated; what describes the content is not. */
const repeated = ['cache-control', 'content-location', 'date', 'expires', 'vary', 'set-cookie']

function unchanged({ headers = {}, etag, lastModified }: Current): Reply<304, undefined> {
  const kept = Object.entries(headers).filter(([name]) => repeated.includes(name.toLowerCase()))
  const options = { headers: Object.fromEntries(kept) }
  // `If-None-Match: *` fits what has no validator too.
  if (!etag && !lastModified) return new StatusReply(304, {}, undefined, options)
  return notModified({ etag, lastModified } as Validators, options)
}
