import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { problemOf, withoutProblem } from './_problem.ts'
import { kindOfReference } from './_reference.ts'

export const rule = {
  id: 'problem-details/problem-type-relative',
  level: 'advice',
  spec: ['RFC 9457 §3.1.1'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  check({ response }) {
    const problem = problemOf(response)
    if (problem === null) return withoutProblem(response)
    const { type } = problem
    if (typeof type !== 'string') return 'inapplicable'
    const kind = kindOfReference(type)
    if (kind === null) return 'inapplicable'
    if (kind === 'absolute') return 'pass'
    return { message: `"type" ${quote(type)} is a relative reference`, at: 'body:/type' }
  },
} satisfies Rule

export const docs = {
  summary: 'The type of a problem is an absolute URI.',
  why: 'A relative one means something else under every URL: clients resolve it against the request, so /orders/1 and /users/1 seem to have different problems.',
  fix: 'Write it out with scheme and host, or as a tag: or urn: URI.',
  lines: 'Content-Type: application/problem+json',
  limits: 'A path that begins with a slash does less harm, as it means the same everywhere on one host.',
  recipe: { do: 'send-problem', status: 400 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"urn:example:problems:order","title":"Bad order","status":400}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"validation_error","title":"Bad order","status":400}',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"/problems/order","title":"Bad order","status":400}',
  ],
} satisfies RuleExamples
