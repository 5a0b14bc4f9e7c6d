import { type AnyHeaders, fieldOf } from '../headers.ts'
import { isAborted, isLate } from './network.ts'
import { type Found, isThing, type Reading, statusOf, type Thrown } from './reading.ts'

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
 * As the HTTP clients, AWS, Elasticsearch and Wreck have it; or a `Response` itself, which has a URL only if it was
 * fetched.
 */
function answerOf(error: Thrown): Thrown | undefined {
  const { response, $response, $metadata, meta, url, ok, headers, data, output } = error
  const fetched = url && typeof ok === 'boolean' && isThing(headers) && error
  const elastic = isThing(meta) && 'headers' in meta && meta
  const wreck = isThing(data) && data.isResponseError && isThing(output) && { ...data, status: output.statusCode }
  return [response, $response, isThing($metadata) && { status: $metadata.httpStatusCode }, elastic, wreck, fetched]
    .filter(isThing)
    .find((answer) => typeof (answer.status ?? answer.statusCode) === 'number' && !has(answer, ownResponse))
}

/** What a framework gives a handler, and an application keeps in its own errors: that is no sign of a client. */
const ownRequest = ['httpVersion', 'raw', 'ctx', 'server']
const ownResponse = ['setHeader', 'sent', 'ctx']

function has(thing: Thrown, marks: readonly string[]): boolean {
  return marks.some((mark) => mark in thing)
}

/**
 * Without an answer too: axios, Octokit, got and ky have the request; node-fetch, ofetch, undici, web-push; the SDKs of
 * Stripe, Notion, Pusher, Supabase, Slack, Twilio, OpenAI, AWS 2, Gemini, Algolia, Docker, of Vercel's AI, and what Fern and Speakeasy
 * generate.
 */
function isClients(error: Thrown): boolean {
  return (
    (isThing(error.request) && !has(error.request, ownRequest) && !isRefusal(error)) ||
    /^(FetchError|WebPushError|PusherRequestError|APIResponseError)$/.test(String(error.name)) ||
    /^(UND_ERR_(RESPONSE(_STATUS_CODE)?|REQ_RETRY)$|slack_webapi_)/.test(String(error.code)) ||
    has(error, marks) ||
    // Names that an application may use as well, each by itself.
    pairs.some(([one, other]) => one in error && other in error) ||
    // The fields of fetch: no framework's error has these, but for h3.
    (isThing(error.headers) && typeof error.headers.get === 'function' && 'error' in error && !('unhandled' in error))
  )
}

const marks = [
  'isAxiosError',
  '$metadata',
  'rawType',
  '__isAuthError',
  '__isStorageError',
  'rawResponse',
  'requestBodyValues',
  'transporterStackTrace',
]
const pairs = [
  ['requestID', 'error'],
  ['requestId', 'retryable'],
  ['statusText', 'errorDetails'],
  ['reason', 'json'],
  ['moreInfo', 'details'],
] as const

/** An error with a status for our own client, which keeps the request for the log; a client without an answer has none. */
function isRefusal(error: Thrown): boolean {
  const status = statusOf(error)
  return status !== undefined && status < 500
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
