/**
 * How far a capture can be trusted. Recorders leave fields out, put placeholders for what is secret, and write bodies
 * anew; each makes something unknowable, and no rule may take that for a fault of the server.
 */
import type { Exchange, Request, Response } from '@statute/http'
import type { Need } from './rule.ts'

/** What the first exchanges of an input show about the recorder. */
export interface Capture {
  /** Field lines of responses were left out. */
  readonly scrubbed: boolean
  /** Some response says when it was. Without that nothing tells one session from the next. */
  readonly dated: boolean
  /** Placeholders stand for values (`<TOKEN>`, `REDACTED`). */
  readonly redacted: boolean
  /** Bodies were written anew, so that lengths mean nothing. */
  readonly rewritten: boolean
  /** Several requests, and none carries credentials: the recorder may have taken them out. */
  readonly withoutCredentials: boolean
  /** At least one request names its Host. */
  readonly hasHost: boolean
}

/** Exchanges that are looked at before the first is judged. */
export const assessed = 200

export function assessCapture(exchanges: readonly Exchange[]): Capture {
  const answered = exchanges.filter(({ response }) => response.status !== 0)
  const names = new Set<string>()
  let dates = 0
  let types = 0
  let lengths = 0
  let wrong = 0
  let redacted = false
  for (const { response } of answered) {
    for (const [name] of response.fields.lines) names.add(name.toLowerCase())
    if (response.fields.has('date')) dates++
    if (response.fields.has('content-type')) types++
    if (isComparable(response)) {
      lengths++
      if (Number(response.fields.get('content-length')) !== response.body.size) wrong++
    }
    redacted ||= hasPlaceholder(response)
  }
  return {
    scrubbed: isEnough(answered) && (names.size <= 2 || (dates === 0 && types > 0)),
    dated: dates > 0,
    redacted,
    rewritten: redacted || (lengths >= 5 && wrong / lengths > 0.2),
    withoutCredentials: exchanges.length >= 3 && !exchanges.some(({ request }) => request && hasCredentials(request)),
    hasHost: exchanges.some(({ request }) => request?.fields.has('host') === true),
  }
}

/** A few exchanges say little of a recorder, unless it is one of those that are known to leave fields out. */
function isEnough(answered: readonly Exchange[]): boolean {
  return answered.length >= 5 || (answered.length > 0 && answered.every(({ source }) => source.format === 'cassette'))
}

/** What holds for any of two inputs. */
export function mergeCaptures(one: Capture, other: Capture): Capture {
  return {
    scrubbed: one.scrubbed || other.scrubbed,
    dated: one.dated || other.dated,
    redacted: one.redacted || other.redacted,
    rewritten: one.rewritten || other.rewritten,
    withoutCredentials: one.withoutCredentials || other.withoutCredentials,
    hasHost: one.hasHost || other.hasHost,
  }
}

/** Whether a Content-Length could be held against the body at all. */
function isComparable({ fields, body, status }: Response): boolean {
  const length = fields.get('content-length')
  if (length === null || !/^\d+$/.test(length) || status < 200 || status === 204 || status === 304) return false
  return body.state === 'known' && body.text !== '' && !fields.has('content-encoding')
}

/** `<GITHUB_LOGIN>`, `<TOKEN>`, `***`, `REDACTED`, `[FILTERED]`, `{{token}}` */
const placeholder = /<[A-Z][A-Z0-9_]+>|\*{3,}|\bREDACTED\b|\[(?:FILTERED|redacted|REDACTED)\]|\{\{\w+\}\}/

/** Whether a text holds what a recorder puts in the place of a secret. */
export function isRedacted(text: string): boolean {
  return placeholder.test(text)
}

function hasPlaceholder({ fields, body }: Response): boolean {
  if (fields.lines.some(([, value]) => value.length < 2000 && isRedacted(value))) return true
  // Pages have tags and stars of their own.
  return (
    !/html|xml|markdown|javascript/.test(fields.get('content-type') ?? '') && /<[A-Z][A-Z0-9_]{2,}>/.test(body.text)
  )
}

export function hasCredentials({ fields, url, target }: Request): boolean {
  return (
    fields.has('authorization') ||
    fields.has('cookie') ||
    fields.lines.some(([name]) => /api-?key|token|^x-auth|^auth/i.test(name)) ||
    /[?&](?:access_token|api_?key|key|token|sig)=/i.test(url ?? target)
  )
}

/** Whether what a rule needs was captured here. */
export function isMet(need: Need, { request, response, source }: Exchange, capture: Capture): boolean {
  switch (need) {
    case 'response.fields':
      return response.fields.complete && !capture.scrubbed
    case 'request.fields':
      return request?.fields.complete === true
    case 'response.body':
      return response.body.state === 'known'
    case 'request.body':
      return request?.body.state === 'known'
    case 'octets':
      return response.exact && response.body.state === 'known' && (response.wire !== null || !capture.rewritten)
    case 'interim':
      return response.interim !== null
    case 'hop':
      return response.fields.complete && !capture.scrubbed && source.format !== 'har' && source.format !== 'cassette'
    case 'request.hop':
      return (
        request !== null && (request.exact || (request.fields.complete && capture.hasHost && source.format !== 'text'))
      )
    case 'credentials':
      return !capture.withoutCredentials
    case 'recording':
      return source.format !== 'text'
  }
}
