import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'rate-limit/too-many-requests-without-retry-after',
  level: 'warning',
  spec: ['RFC 6585 §4'],
  clause: { keyword: 'MAY', binds: 'sender' },
  applies: { status: [429] },
  needs: ['response.fields'],
  check({ response: { fields } }) {
    if (fields.has('retry-after')) return 'pass'
    const message = '429 without Retry-After'
    const tellsReset =
      fields.lines.some(([name]) => /^(?:x-)?rate-?limit-reset(?:-[a-z]+)?$/i.test(name)) ||
      /;[ \t]*t=\d|\breset=\d/.test(fields.get('ratelimit') ?? '')
    return { message, at: 'field:retry-after', ...(tellsReset ? { level: 'advice' } : {}) }
  },
} satisfies Rule

export const docs = {
  summary: 'A 429 says when to try again, in Retry-After.',
  why: 'HTTP clients and their retry middleware (urllib3, axios-retry, got, the AWS and Google SDKs) read this field. Without it they guess, mostly too early, and the load that you wanted to be rid of comes back at once.',
  fix: 'Send the seconds until the window opens again.',
  lines: 'Retry-After: 30',
  limits:
    'RFC 6585 only allows the field, so this is a matter of good practice. Where X-RateLimit-Reset or RateLimit tells the time, it is advice.',
  recipe: { do: 'add-field', name: 'Retry-After', value: '30', status: 429 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 30\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-RateLimit-Limit: 60\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1780394430\nContent-Type: application/problem+json\nContent-Length: 63\n\n{"type":"about:blank","title":"Too Many Requests","status":429}',
  ],
} satisfies RuleExamples
