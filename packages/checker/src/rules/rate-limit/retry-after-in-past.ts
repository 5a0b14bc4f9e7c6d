import { parseDate } from '@statute/http'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { soleRetryAfter } from './_retry-after.ts'

/** In milliseconds. */
const skew = 2000

export const rule = {
  id: 'rate-limit/retry-after-in-past',
  level: 'warning',
  spec: ['RFC 9110 §10.2.3'],
  clause: { keyword: null, binds: null },
  check({ response }) {
    const value = soleRetryAfter(response)
    const until = value === null ? null : parseDate(value)
    if (until === null) return 'inapplicable'
    const date = response.fields.get('date')
    const now = date === null ? null : parseDate(date.trim())
    if (now === null) return 'cannot-tell'
    if (until >= now - skew) return 'pass'
    return { message: `Retry-After "${value}" is before Date "${date}"`, at: 'field:retry-after' }
  },
} satisfies Rule

export const docs = {
  summary: 'A date in Retry-After lies ahead.',
  why: 'Clients read it as “at once” and come back without a pause, all of them. Often a cache hands out an answer whose date has passed.',
  fix: 'Send seconds: they count from the moment the answer arrives and do not grow old.',
  lines: 'Retry-After: 120',
  limits: 'Compared with Date of the same response; two seconds of difference between clocks are allowed.',
  recipe: { do: 'add-field', name: 'Retry-After', value: '120' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: Tue, 02 Jun 2026 10:05:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Service Unavailable","status":503}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: Mon, 01 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Service Unavailable","status":503}',
  ],
} satisfies RuleExamples
