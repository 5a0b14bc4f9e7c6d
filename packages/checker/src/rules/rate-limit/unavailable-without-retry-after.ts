import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'rate-limit/unavailable-without-retry-after',
  level: 'advice',
  spec: ['RFC 9110 §15.6.4'],
  clause: { keyword: 'MAY', binds: 'sender' },
  applies: { status: [503] },
  needs: ['response.fields'],
  check({ response }) {
    if (response.fields.has('retry-after')) return 'pass'
    return { message: '503 without Retry-After', at: 'field:retry-after' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 503 for planned work says when the service will be back, in Retry-After.',
  why: 'Crawlers and clients that see the field wait for so long. Without it search engines may take pages out after a while, and clients try again at moments of their own, all at once.',
  fix: 'Send Retry-After for maintenance, where the end is known. A short guess is good for overload, too.',
  lines: 'Retry-After: 3600',
  limits: 'A server that broke down cannot know when it will be back: advice only.',
  recipe: { do: 'add-field', name: 'Retry-After', value: '3600', status: 503 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 3600\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Service Unavailable","status":503}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Service Unavailable","status":503}',
  ],
} satisfies RuleExamples
