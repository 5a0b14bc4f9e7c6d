/**
 * Problem types that are to be registered for rate limits (draft-ietf-httpapi-ratelimit-headers, "Problem Types"; not
 * an RFC yet). Each names the policies that were exceeded, as RateLimit-Policy names them.
 */

import type { Delay } from './delay.ts'
import { serviceUnavailable, tooManyRequests } from './demanding.ts'
import { type Limit, limitFields } from './limits.ts'
import type { Problem, ProblemOptions } from './problem.ts'

/** Where IANA registers problem types (RFC 9457 §4.2); the draft spells it without `www`. */
const registry = 'https://iana.org/assignments/http-problem-types'
type Registry = typeof registry

/** What a refusal for too much use says of this occurrence. */
export interface LimitDetail extends Omit<ProblemOptions, 'type' | 'title' | 'extensions'> {
  /** The names of the policies that were exceeded, such as `daily`. */
  readonly violatedPolicies?: readonly string[] | undefined
  /** Sent as RateLimit and RateLimit-Policy. */
  readonly limits?: readonly Limit[] | undefined
}

/** The extension member of these types. */
export interface ViolatedPolicies {
  readonly 'violated-policies'?: readonly string[]
}

/** 429: the client has used up what it may use. Retry-After says when there is more. */
export function quotaExceeded(
  retryAfter: Delay | 'unknown',
  detail: LimitDetail = {},
): Problem<429, `${Registry}#quota-exceeded`, ViolatedPolicies> {
  return tooManyRequests(retryAfter, about('quota-exceeded', 'Quota Exceeded', detail)) as never
}

/** 503: the server can do less than usual for a while, so a lower limit holds. Retry-After says for how long. */
export function temporaryReducedCapacity(
  retryAfter: Delay | 'unknown',
  detail: LimitDetail = {},
): Problem<503, `${Registry}#temporary-reduced-capacity`, ViolatedPolicies> {
  return serviceUnavailable(
    retryAfter,
    about('temporary-reduced-capacity', 'Temporary Reduced Capacity', detail),
  ) as never
}

/** 429: the requests look like a mistake or an attack. Retry-After says when to come again. */
export function abnormalUsageDetected(
  retryAfter: Delay | 'unknown',
  detail: LimitDetail = {},
): Problem<429, `${Registry}#abnormal-usage-detected`, ViolatedPolicies> {
  return tooManyRequests(retryAfter, about('abnormal-usage-detected', 'Abnormal Usage Detected', detail)) as never
}

function about(name: string, title: string, { violatedPolicies, limits, ...detail }: LimitDetail): ProblemOptions {
  return {
    ...detail,
    type: `${registry}#${name}`,
    title,
    headers: { ...detail.headers, ...limitFields(limits ?? []) },
    extensions: violatedPolicies && { 'violated-policies': violatedPolicies },
  }
}
