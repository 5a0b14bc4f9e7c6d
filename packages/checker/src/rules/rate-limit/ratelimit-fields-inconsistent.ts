import type { Response } from '@statute/http'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { type LimitState, limitsOf } from './_limits.ts'

export const rule = {
  id: 'rate-limit/ratelimit-fields-inconsistent',
  level: 'warning',
  spec: ['draft-ietf-httpapi-ratelimit-headers'],
  clause: { keyword: null, binds: null },
  check({ response }) {
    const limits = limitsOf(response.fields).filter(({ remaining }) => remaining !== null)
    if (limits.length === 0) return 'inapplicable'
    const reports = limits.flatMap(contradictionsIn)
    if (reports.length > 0) return reports
    // Another limiter may have fired, one of which only Retry-After or a field of its own tells.
    if (response.status !== 429 || response.fields.has('retry-after') || hasSpentField(response)) return 'pass'
    if (!limits.every(({ remaining }) => (remaining ?? 0) > 0)) return 'pass'
    const [first] = limits
    return first === undefined
      ? 'pass'
      : { message: `429 while ${first.field} is ${first.remaining}`, at: `field:${first.field}` }
  },
} satisfies Rule

/** `x-app-limit-24hour-remaining: 0` */
function hasSpentField({ fields }: Response): boolean {
  return fields.lines.some(([name, value]) => /remaining/i.test(name) && value.trim() === '0')
}

function contradictionsIn({ field, limit, remaining }: LimitState): Report[] {
  if (remaining === null || (limit !== null && limit < 0)) return []
  if (remaining < 0) return [{ message: `${field} is ${remaining}`, at: `field:${field}` }]
  if (limit === null || remaining <= limit) return []
  return [{ message: `${field} is ${remaining}, more than the limit of ${limit}`, at: `field:${field}` }]
}

export const docs = {
  summary: 'The fields about a rate limit agree with each other and with the status.',
  why: 'Clients pace themselves by these numbers. One that reads “12 left” beside a 429 comes back at once; a negative or too large number turns up as a nonsense delay.',
  fix: 'Report the limiter that refused the request, and let remaining end at 0.',
  lines: 'X-RateLimit-Limit: 60\nX-RateLimit-Remaining: 0\nRetry-After: 30',
  limits:
    'A 429 with Retry-After, or with another field that has come down to 0, may come from a second limiter and is not reported. Negative limits mean “none” and are left alone.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-RateLimit-Limit: 60\nX-RateLimit-Remaining: 0\nRetry-After: 30\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-RateLimit-Limit: 60\nX-RateLimit-Remaining: 12\nRetry-After: 30\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Rate-Limit-Limit: 60\nX-Rate-Limit-Remaining: 12\nX-Rate-Limit-Reset: 1780394500\nX-App-Limit-24hour-Remaining: 0\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-RateLimit-Limit: 60\nX-RateLimit-Remaining: 12\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-RateLimit-Limit: 60\nX-RateLimit-Remaining: 61\nETag: "a"\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRateLimit-Policy: "default";q=100;w=60\nRateLimit: "default";r=120;t=30\nRetry-After: 30\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
  ],
  breaks: {
    'rate-limit/too-many-requests-without-retry-after':
      'With Retry-After the example would pass for that field, not for the second counter.',
  },
} satisfies RuleExamples
