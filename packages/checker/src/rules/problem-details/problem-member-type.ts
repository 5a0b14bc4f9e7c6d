import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { problemOf, show, standardMembers, withoutProblem } from './_problem.ts'

export const rule = {
  id: 'problem-details/problem-member-type',
  level: 'error',
  spec: ['RFC 9457 §3.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const problem = problemOf(response)
    if (problem === null) return withoutProblem(response)
    const names = standardMembers.filter((name) => name !== 'status' && Object.hasOwn(problem, name))
    if (names.length === 0) return 'inapplicable'
    const wrong = names.filter((name) => typeof problem[name] !== 'string')
    if (wrong.length === 0) return 'pass'
    return wrong.map((name) => ({
      message: `"${name}" is ${show(problem[name])}, no string`,
      at: `body:/${name}` as const,
      level: problem[name] === null ? ('warning' as const) : ('error' as const),
    }))
  },
} satisfies Rule

export const docs = {
  summary: 'In a problem type, title, detail and instance are strings.',
  why: 'Clients must ignore a member of another type, so your message is lost. Clients with types, such as generated ones, refuse the document.',
  fix: 'Send a string, or leave the member out. Lists of errors belong into a member of your own.',
  lines: 'Content-Type: application/problem+json',
  limits: 'null, which serialisers write for a member without a value, is a warning.',
  recipe: { do: 'send-problem', status: 422 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/order","title":"Bad order","status":400,"detail":"No lines.","errors":["lines"]}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":["No lines."]}',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"instance":null}',
  ],
} satisfies RuleExamples
