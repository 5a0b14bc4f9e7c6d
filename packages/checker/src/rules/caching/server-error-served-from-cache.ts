import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { servedFromCache } from './_served.ts'
import { asksEachTime, longestLifetimeOf } from './_store.ts'

export const rule = {
  id: 'caching/server-error-served-from-cache',
  level: 'warning',
  spec: ['RFC 9111 §4'],
  clause: { keyword: null, binds: null },
  applies: { status: ['5xx'] },
  check({ response }) {
    const { fields, status } = response
    const served = servedFromCache(fields)
    if (served === null) return 'pass'
    const isAllowed = status === 501 || ((longestLifetimeOf(response) ?? 0) > 0 && !asksEachTime(response))
    return {
      message: `${status} from a cache: ${served.by}`,
      at: served.at,
      level: isAllowed ? 'advice' : 'warning',
      confidence: served.sure ? 1 : 0.6,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A server error does not come out of a cache.',
  why: 'The user sees a failure that may be over, and the origin never hears of the request: its logs and alarms stay quiet while people complain.',
  fix: 'Do not store 5xx at the edge; let the cache serve the last good answer instead (stale-if-error).',
  lines: 'Cache-Control: max-age=60, stale-if-error=86400',
  limits:
    'An error that the edge makes itself has Age 0 and is left alone. If the response allows it to be stored, this is advice. X-Cache counts only without Age and Cache-Status.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nAge: 0\nX-Cache: MISS\nContent-Type: application/problem+json\n\n{"title":"Internal Server Error","status":500,"detail":"We have been told."}\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAge: 120\nContent-Type: application/problem+json\n\n{"title":"Internal Server Error","status":500,"detail":"We have been told."}\n',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 10\nX-Cache: Hit from cloudfront\nContent-Type: application/problem+json\n\n{"title":"Service Unavailable","status":503,"detail":"Back in a moment."}\n',
  ],
} satisfies RuleExamples
