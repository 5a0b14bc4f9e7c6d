import { type AnyHeaders, fieldOf } from '../headers.ts'
import { parseRateLimit } from './rate-limit.ts'
import { parseRetryAfter } from './retry-after.ts'

/** How long, and how often. */
export interface RetryLimits {
  /** The most tries, the first included: 4 if you say nothing. */
  readonly maxAttempts?: number | undefined
  /** The longest wait in milliseconds: 60,000 if you say nothing, for most limits are counted by the minute. */
  readonly maxDelayMs?: number | undefined
  /** Gives a number from 0 to 1, as `Math.random` does. */
  readonly random?: (() => number) | undefined
}

export interface RetryQuestion extends RetryLimits {
  readonly method: string
  /** Undefined: there was no response, as the connection failed or it took too long. */
  readonly status?: number | undefined
  readonly headers?: AnyHeaders | undefined
  /** What came instead of a response. */
  readonly error?: unknown
  /** How many times the request has been sent: from 1 on. */
  readonly attempt: number
  /** Does the request have an Idempotency-Key, so that doing it twice is doing it once? */
  readonly idempotencyKey?: boolean | undefined
  /** Milliseconds since 1970. */
  readonly now?: number | undefined
}

/** Why to send it again, and what the wait was taken from. */
export type RetryReason = 'retry-after' | 'rate-limit' | 'backoff' | 'new-connection' | 'too-early'
/** Why not. */
export type NoRetryReason = 'not-retryable' | 'not-idempotent' | 'attempts' | 'too-long'

export type RetryAnswer =
  | { readonly retry: true; readonly afterMs: number; readonly because: RetryReason }
  /** `afterMs` is what the server asked for, if that was too long. */
  | { readonly retry: false; readonly because: NoRetryReason; readonly afterMs?: number }

/**
 * May this request be sent again, when, and why? It answers; it does not wait, and never throws.
 *
 * What was not carried out (408, 421, 425, 429, a 413 with Retry-After, a connection that never came about) may be
 * repeated whatever the method (RFC 9110 §15.5.9, §15.5.14, §15.5.20; RFC 8470 §5.2; RFC 6585 §4). What may have been
 * carried out (500, 502, 503, 504, a lost connection) only if the method is idempotent or there is an Idempotency-Key
 * (RFC 9110 §9.2.2). All else not. The wait is that of Retry-After, else the longest of the limits that are used up, else
 * at random up to 1, 2, 4 … seconds. What is longer than `maxDelayMs` is refused, not shortened: to come too early helps
 * nobody.
 */
export function shouldRetry(question: RetryQuestion): RetryAnswer {
  const { method, status, headers = {}, error, attempt, maxAttempts = 4, maxDelayMs = 60_000 } = question
  const asked = askedFor(headers, status, question.now ?? Date.now())
  const kind = status === undefined ? ofError(error) : ofStatus(status)
  // A second 421 or 425 has another cause than the connection.
  const once = status === 421 || status === 425
  const refusal: NoRetryReason | false =
    // RFC 9110 §15.5.14: only Retry-After says that the same content may be taken later.
    kind === none || (status === 413 && !asked)
      ? 'not-retryable'
      : kind === twice && !question.idempotencyKey && !idempotent.test(method)
        ? 'not-idempotent'
        : (attempt >= maxAttempts || (once && attempt > 1)) && 'attempts'
  if (refusal) return { retry: false, because: refusal }
  // setTimeout() takes a longer wait for none.
  if (asked && asked.afterMs > Math.min(maxDelayMs, longest)) return { retry: false, ...asked, because: 'too-long' }
  if (asked) return { retry: true, ...asked }
  if (once || (status === 408 && attempt < 2))
    return { retry: true, afterMs: 0, because: status === 425 ? 'too-early' : 'new-connection' }
  return { retry: true, afterMs: backoffMs(attempt, maxDelayMs, question.random), because: 'backoff' }
}

/** At random between nothing and 1, 2, 4 … seconds, so that those who failed together do not come back together. */
export function backoffMs(attempt: number, maxDelayMs: number, random: () => number = Math.random): number {
  return Math.floor(random() * Math.min(maxDelayMs, 1000 * 2 ** (attempt - 1), longest))
}

const longest = 0x7fffffff

/** Which requests may be sent again: none, any, as it was not carried out, or such as may be carried out twice. */
type Kind = typeof none | typeof any | typeof twice
const none = 0
const any = 1
const twice = 2

function ofStatus(status: number): Kind {
  if ([408, 413, 421, 425, 429].includes(status)) return any
  // An unknown 5xx is to be read as 500 (RFC 9110 §15).
  return status < 500 || status > 599 || [501, 505, 506, 507, 508, 510, 511].includes(status) ? none : twice
}

function ofError(error: unknown): Kind {
  const { name, code, cause } = (error ?? {}) as { name?: unknown; code?: unknown; cause?: { code?: unknown } | null }
  const why = `${name} ${code ?? cause?.code}`
  if (/^AbortError|ERR_CANCELED|ERR_INVALID/.test(why)) return none
  // There never was a connection to send it over.
  return /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/.test(why) ? any : twice
}

/** RFC 9110 §9.2.2. QUERY, PROPFIND, REPORT and SEARCH are registered as safe. */
const idempotent = /^(?:GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY|PROPFIND|REPORT|SEARCH)$/i

/** The wait that the server asks for. Retry-After holds against the limits. */
function askedFor(headers: AnyHeaders, status: number | undefined, now: number) {
  const afterMs =
    parseRetryAfter(fieldOf(headers, 'retry-after'), now)?.afterMs ??
    // Azure and OpenAI say it in milliseconds.
    milliseconds(fieldOf(headers, 'retry-after-ms') ?? fieldOf(headers, 'x-ms-retry-after-ms'))
  if (afterMs !== undefined) return { afterMs, because: 'retry-after' } as const
  const waits = parseRateLimit(headers, now).flatMap(({ remaining, resetSeconds }) =>
    // With nothing said of what is left, a 429 says that it is nothing.
    resetSeconds !== undefined && (remaining ?? (status === 429 ? 0 : 1)) < 1 ? Math.ceil(resetSeconds * 1000) : [],
  )
  return waits.length > 0
    ? ({ afterMs: waits.reduce((most, wait) => Math.max(most, wait)), because: 'rate-limit' } as const)
    : undefined
}

function milliseconds(value: string | null): number | undefined {
  return value && /^\d+(?:\.\d+)?$/.test(value) ? Math.ceil(+value) : undefined
}
