import { parseDate, type Response } from '@statute/http'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { soleRetryAfter } from './_retry-after.ts'

const day = 86_400

export const rule = {
  id: 'rate-limit/retry-after-excessive',
  level: 'advice',
  spec: ['RFC 9110 §10.2.3'],
  clause: { keyword: null, binds: null },
  applies: { status: [413, 429, 503] },
  check({ response }) {
    const value = soleRetryAfter(response)
    if (value === null) return 'inapplicable'
    const seconds = secondsOf(value, response)
    if (seconds === null) return parseDate(value) === null ? 'inapplicable' : 'cannot-tell'
    if (seconds <= day) return 'pass'
    const shown = `Retry-After "${value.slice(0, 60)}"`
    if (/^\d/.test(value) && seconds > 1e9) {
      return { message: `${shown} looks like a point in time, not a delay`, at: 'field:retry-after', level: 'error' }
    }
    return { message: `${shown} asks to wait for more than a day`, at: 'field:retry-after' }
  },
} satisfies Rule

function secondsOf(value: string, { fields }: Response): number | null {
  if (/^\d+$/.test(value)) return Number(value)
  const [until, now] = [parseDate(value), parseDate(fields.get('date')?.trim() ?? '')]
  return until === null || now === null ? null : (until - now) / 1000
}

export const docs = {
  summary: 'Retry-After does not ask to wait for more than a day.',
  why: 'A client that keeps to it is as good as switched off, and one that sleeps in a job blocks a worker for so long. A value this large is mostly milliseconds, or a Unix time, sent where seconds are meant.',
  fix: 'Check the unit. For a quota that renews each month, say so in the body as well.',
  lines: 'Retry-After: 3600',
  limits:
    'Quotas of a month are real: advice only. Numbers above a thousand million are Unix times and an error. Dates are compared with Date of the same response.',
  recipe: { do: 'add-field', name: 'Retry-After', value: '3600' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 3600\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 604800\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 1780394430\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: Fri, 05 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Service Unavailable","status":503}',
  ],
} satisfies RuleExamples
