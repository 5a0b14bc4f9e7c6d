import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { problemOf, show, withoutProblem } from './_problem.ts'

export const rule = {
  id: 'problem-details/problem-status-type',
  level: 'error',
  spec: ['RFC 9457 §3.1.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const problem = problemOf(response)
    if (problem === null) return withoutProblem(response)
    if (!Object.hasOwn(problem, 'status')) return 'inapplicable'
    const { status } = problem
    if (Number.isInteger(status) && (status as number) >= 100 && (status as number) <= 599) return 'pass'
    return { message: `"status" is ${show(status)}, no whole number from 100 to 599`, at: 'body:/status' }
  },
} satisfies Rule

export const docs = {
  summary: 'The status member of a problem is a JSON number from 100 to 599.',
  why: 'Clients must ignore a member of the wrong type, and typed ones refuse the whole document: a Java or Go client that expects a number throws on "404".',
  fix: 'Write the number without quotes, or leave the member out.',
  lines: 'Content-Type: application/problem+json',
  recipe: { do: 'send-problem', status: 404 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/order","title":"Bad order","status":400}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":"404"}',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":null}',
  ],
} satisfies RuleExamples
