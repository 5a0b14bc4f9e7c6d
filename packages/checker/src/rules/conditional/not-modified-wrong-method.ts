import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'conditional/not-modified-wrong-method',
  level: 'error',
  spec: ['RFC 9110 §15.4.5', 'RFC 9110 §13.1.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [304] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    const { method } = request
    if (method === 'GET' || method === 'HEAD') return 'pass'
    // It is safe and can be stored; its own document may allow 304.
    if (method === 'QUERY') return 'inapplicable'
    return { message: `304 to ${method}`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'Only GET and HEAD are answered with 304.',
  why: 'To a write, “not modified” says nothing: the client cannot tell whether its change was made. Many libraries treat the answer as a redirect and fail.',
  fix: 'Answer 412 if a condition of a write was false. If the write changed nothing, answer 200 or 204.',
  lines: 'HTTP/1.1 412 Precondition Failed',
  limits: 'QUERY is left out.',
  recipe: { do: 'send-status', status: 412, instead: 304 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\n',
  ],
  bad: [
    'POST https://api.example.com/i HTTP/1.1\nHost: api.example.com\nIf-None-Match: "a"\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\n',
  ],
} satisfies RuleExamples
