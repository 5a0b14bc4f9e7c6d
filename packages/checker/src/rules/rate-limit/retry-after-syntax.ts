import { parseDate } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'rate-limit/retry-after-syntax',
  level: 'error',
  spec: ['RFC 9110 §10.2.3', 'RFC 9110 §2.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const values = response.fields.all('retry-after')
    if (values.length === 0) return 'inapplicable'
    if (values.length > 1)
      return { message: `${values.length} Retry-After field lines in one response`, at: 'field:retry-after' }
    const value = values[0]?.trim() ?? ''
    if (/^\d+$/.test(value) || parseDate(value) !== null) return 'pass'
    if (isRedacted(value)) return 'cannot-tell'
    return {
      message: `Retry-After "${value.slice(0, 60)}" is neither whole seconds nor an HTTP date`,
      at: 'field:retry-after',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Retry-After is a whole number of seconds or an HTTP date, once.',
  why: 'Clients do not guess: urllib3 raises InvalidHeader, others ignore the field and come back at once, and one that reads "1.5" or "30s" as a number of its own may wait for hours.',
  fix: 'Send seconds, rounded up, without a unit.',
  lines: 'Retry-After: 120',
  limits: 'The two old forms of dates are read by every client and pass.',
  recipe: { do: 'add-field', name: 'Retry-After', value: '120' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 120\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Service Unavailable","status":503}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: Tue, 02 Jun 2026 10:05:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Service Unavailable","status":503}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 30s\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 1.5\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 2026-06-02T10:05:00Z\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Service Unavailable","status":503}',
  ],
} satisfies RuleExamples
