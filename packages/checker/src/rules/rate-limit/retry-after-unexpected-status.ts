import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

const usual = [202, 413, 429, 503]

export const rule = {
  id: 'rate-limit/retry-after-unexpected-status',
  level: 'advice',
  spec: ['RFC 9110 §10.2.3'],
  clause: { keyword: null, binds: null },
  check({ response }) {
    if (!response.fields.has('retry-after')) return 'inapplicable'
    const { status } = response
    if (usual.includes(status) || (status >= 300 && status < 400)) return 'pass'
    return { message: `${status} with Retry-After`, at: 'field:retry-after' }
  },
} satisfies Rule

export const docs = {
  summary: 'Retry-After stands on 202, 413, 429, 503 and redirects.',
  why: 'On other statuses most clients do not look at it, so the hint is lost. It often shows that another status is meant: a 403 or 500 that will pass is a 429 or 503.',
  fix: 'Send 429 if this client must wait, 503 if the service needs a pause.',
  lines: 'HTTP/1.1 503 Service Unavailable\nRetry-After: 120',
  limits: 'No sentence forbids the field elsewhere, and a client may find it useful: advice only.',
  recipe: { do: 'send-status', status: 503, instead: 500 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 120\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Service Unavailable","status":503}',
    'POST https://api.example.com/jobs HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /jobs/1\nRetry-After: 5\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 5\nContent-Type: application/problem+json\nContent-Length: 67\n\n{"type":"about:blank","title":"Internal Server Error","status":500}',
  ],
} satisfies RuleExamples
