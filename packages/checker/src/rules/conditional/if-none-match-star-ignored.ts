import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'conditional/if-none-match-star-ignored',
  level: 'error',
  spec: ['RFC 9110 §13.1.2', 'RFC 9110 §9.3.4'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [200, 201, 204, 412], methods: ['PUT', 'PATCH'] },
  check({ request, response }) {
    if (request?.fields.get('if-none-match')?.trim() !== '*') return 'inapplicable'
    const { status } = response
    if (status === 201 || status === 412) return 'pass'
    return {
      message: `${request.method} with If-None-Match: * answered ${status}: either something was overwritten, or what was made is not told by 201`,
      at: 'status',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A write with “If-None-Match: *” makes a new resource or fails.',
  why: 'The client asked not to overwrite anything. 200 and 204 mean that something was there before, so somebody else’s work is gone; two clients that both “create first” both believe that they won.',
  fix: 'Answer 412 if the resource exists and 201 if it was made.',
  lines: 'HTTP/1.1 412 Precondition Failed',
  limits:
    'Stores that answer 200 to everything they make (S3 does) are reported too: their clients cannot tell the two cases apart.',
  recipe: { do: 'send-status', status: 412 },
} satisfies RuleDocs

export const examples = {
  good: [
    'PUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nIf-None-Match: *\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /i\nETag: "a"\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'PUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nIf-None-Match: *\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 412 Precondition Failed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Precondition Failed","status":412}',
  ],
  bad: [
    'PUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nIf-None-Match: *\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
} satisfies RuleExamples
