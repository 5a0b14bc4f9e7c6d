import { type AnyHeaders, fieldOf } from '../headers.ts'
import { isAborted, isLate } from './network.ts'
import { type Found, isThing, type Reading, type Thrown } from './reading.ts'

/**
 * An error of an HTTP client. What another server answered us is not our answer: its 401 is about our key, its 404
 * about our URL. So the caller gets 502, or 504 if nothing came in time (RFC 9110 §15.6.3, §15.6.5). If it only has too
 * much to do for now, so have we: 503.
 */
export const upstream: Reading = (error) => {
  const answer = answerOf(error)
  if (!answer && !isClients(error)) return undefined
  const { status, statusCode, headers } = answer ?? error
  return behind(error, status ?? statusCode, headers)
}

/**
 * As the HTTP clients, AWS and Elasticsearch have it; or a `Response` itself, which has a URL only if it was fetched.
 */
function answerOf(error: Thrown): Thrown | undefined {
  const { response, $response, $metadata, meta, url, ok } = error
  const fetched = url && typeof ok === 'boolean' && error
  return [response, $response, isThing($metadata) && { status: $metadata.httpStatusCode }, meta, fetched]
    .filter(isThing)
    .find(({ status, statusCode }) => typeof (status ?? statusCode) === 'number')
}

/**
 * Without an answer too: axios, Octokit, got and ky have the request; node-fetch, ofetch, undici; the SDKs of Stripe,
 * Supabase, Twilio, OpenAI.
 */
function isClients(error: Thrown): boolean {
  return (
    isThing(error.request) ||
    error.name === 'FetchError' ||
    /^UND_ERR_RE(SPONSE|Q_RETRY)$/.test(String(error.code)) ||
    ['isAxiosError', '$metadata', 'rawType', '__isAuthError'].some((mark) => mark in error) ||
    // Names that an application may use as well.
    ('moreInfo' in error && typeof error.code === 'number') ||
    ('requestID' in error && 'error' in error)
  )
}

function behind(error: Thrown, status: unknown, headers: unknown): Found {
  // axios has ECONNABORTED for a timeout, unless told otherwise.
  if (isLate(error) || error.code === 'ECONNABORTED' || status === 504) return { status: 504 }
  if (isAborted(error)) return { status: 503 }
  if (status !== 503 && status !== 429) return { status: 502 }
  const after = isThing(headers) ? fieldOf(headers as AnyHeaders, 'retry-after') : null
  return { status: 503, headers: after !== null && isDelay(after) ? { 'retry-after': after } : {} }
}

/** RFC 9110 §10.2.3; of the forms of a date the one that may be sent (§5.6.7). */
function isDelay(text: string): boolean {
  return /^\d{1,10}$/.test(text) || new Date(text).toUTCString() === text
}
