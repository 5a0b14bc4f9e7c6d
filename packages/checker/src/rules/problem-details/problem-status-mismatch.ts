import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { problemOf, withoutProblem } from './_problem.ts'

export const rule = {
  id: 'problem-details/problem-status-mismatch',
  level: 'error',
  spec: ['RFC 9457 §3.1.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const problem = problemOf(response)
    if (problem === null) return withoutProblem(response)
    const { status } = problem
    if (typeof status !== 'number') return 'inapplicable'
    if (status === response.status) return 'pass'
    const via = response.fields.get('via')
    const suspect = via === null ? '' : `; it came by way of ${via.slice(0, 60)}, which may have changed the status`
    return { message: `"status": ${status} in a ${response.status}${suspect}`, at: 'body:/status' }
  },
} satisfies Rule

export const docs = {
  summary: 'The status member of a problem is the status of the response.',
  why: 'Some clients look at the member, others at the status line: half of them retry, sign out or give up for the wrong reason. Logs and dashboards disagree too.',
  fix: 'Take both from one value. If a proxy changes the status, let it write the body anew or leave it alone.',
  lines: 'HTTP/1.1 404 Not Found\nContent-Type: application/problem+json',
  recipe: { do: 'send-problem', status: 404 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/order","title":"Bad order","status":400}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":400}',
  ],
} satisfies RuleExamples
