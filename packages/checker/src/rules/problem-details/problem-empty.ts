import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { problemOf, withoutProblem } from './_problem.ts'

export const rule = {
  id: 'problem-details/problem-empty',
  level: 'advice',
  spec: ['RFC 9457 §3.1'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check({ response }) {
    const problem = problemOf(response)
    if (problem === null) return withoutProblem(response)
    if (['type', 'title', 'detail'].some((name) => typeof problem[name] === 'string')) return 'pass'
    return { message: 'Problem without type, title and detail', at: 'body' }
  },
} satisfies Rule

export const docs = {
  summary: 'A problem says something: a type, a title or a detail.',
  why: 'The document is allowed to be empty, but then it tells less than the status line. Whoever has to handle the error can only guess.',
  fix: 'Send at least a title or a detail, and a type if clients are to act on it.',
  lines: 'Content-Type: application/problem+json',
  recipe: { do: 'send-problem', status: 404 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"No lines."}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{}',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"status":404}',
  ],
} satisfies RuleExamples
