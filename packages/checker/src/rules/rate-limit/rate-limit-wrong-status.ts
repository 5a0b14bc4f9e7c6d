import type { Response } from '@statute/http'
import { isHtml, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isUsedUp, limitsOf } from './_limits.ts'

const phrase =
  /\brate[ -]limit(?:s|ed|ing)?\b|ratelimit(?:ed|exceeded|_exceeded)|\brate_limit(?:ed|_exceeded)\b|too many requests|(?<!storage |disk |mailbox )quota (?:has been |was )?exceeded|quotaexceeded|throttl(?:e|ed|ing)/i

export const rule = {
  id: 'rate-limit/rate-limit-wrong-status',
  level: 'warning',
  spec: ['RFC 6585 §4'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check({ response }) {
    const { status } = response
    const limits = limitsOf(response.fields)
    const spent = limits.find(isUsedUp)
    const words = wordsIn(response)
    if (spent === undefined && words === undefined)
      return response.body.state === 'known' ? 'inapplicable' : 'cannot-tell'
    if (status === 429) return 'pass'
    // Overload of the whole server is 503; it is about one client only if its own counter is told.
    if (status === 503 && limits.length === 0) return 'inapplicable'
    if (words !== undefined) return { message: `${status} although the body says "${words}"`, at: 'status' }
    // The last request of a window may fail for a reason of its own.
    if (status === 401 || status === 404 || spent === undefined) return 'inapplicable'
    const message = `${status} while ${spent.field} says that nothing is left`
    return status === 403 || status === 503
      ? { message, at: 'status', confidence: 0.8 }
      : { message, at: 'status', level: 'advice', confidence: 0.5 }
  },
} satisfies Rule

/** The words about a limit in an error body; links are left out, for documentation is about everything. */
function wordsIn({ body, fields }: Response): string | undefined {
  const { type } = mediaTypeOf(fields)
  const isPage = type === '' ? body.text.startsWith('<') : isHtml(type)
  if (body.text === '' || (isPage && body.text.length > 2000)) return undefined
  const text = body.text.slice(0, 4000).replace(/https?:[^\s"'<>]+/g, '')
  return phrase.exec(isPage ? text.replace(unread, '') : text)?.[0]
}

/** What a reader of a page does not see, or what leads elsewhere. */
const unread = /<(script|style|a)\b[^>]*>.*?<\/\1>|<[^>]*>/gis

export const docs = {
  summary: 'A client that asks too often gets 429.',
  why: 'Clients know how to wait on 429 and do not look for it elsewhere: on 403 they drop their token or tell the user that access was denied, on 400 they report a bug, on 500 they page somebody.',
  fix: 'Answer 429 with Retry-After. 503 is right if the whole service is overloaded, whoever asks.',
  lines: 'HTTP/1.1 429 Too Many Requests\nRetry-After: 30',
  limits:
    'Told from a counter at 0 or from words in the body; links, scripts and styles of a page are left out. On 401 and 404 the counter alone is not enough, on 400, 409, 422 and the like it gives advice only: the last request of a window may fail for another reason. A 503 counts only with fields about the client’s own limit.',
  recipe: { do: 'send-status', status: 429, instead: 403 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 30\nX-RateLimit-Limit: 60\nX-RateLimit-Remaining: 0\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-RateLimit-Limit: 60\nX-RateLimit-Remaining: 0\nContent-Type: application/json\nContent-Length: 37\n\n{"message":"API rate limit exceeded"}',
  ],
} satisfies RuleExamples
