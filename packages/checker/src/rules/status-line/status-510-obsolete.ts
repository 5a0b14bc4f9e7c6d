import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'status-line/status-510-obsolete',
  level: 'advice',
  spec: ['RFC 2774 §7'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check({ response }) {
    return response.status === 510 ? { message: '510 (Not Extended) is obsolete', at: 'status' } : 'pass'
  },
} satisfies Rule

export const docs = {
  summary: 'Nobody sends 510 any more.',
  why: 'It belongs to an extension mechanism with methods such as M-GET, which nobody took up and which is now marked historic. A client of today takes the answer for a plain 500 and may try the same request again, although something in the request would have to change.',
  fix: 'Send 501 if the server cannot do what is asked at all, or 400 if the request lacks something.',
  lines: 'HTTP/1.1 501 Not Implemented',
  recipe: { do: 'send-status', status: 501, instead: 510 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400}\n',
  ],
  bad: [
    'GET /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 510 Not Extended\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\n\nextension needed\n',
  ],
} satisfies RuleExamples
