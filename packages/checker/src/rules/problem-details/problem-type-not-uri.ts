import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { problemOf, withoutProblem } from './_problem.ts'
import { kindOfReference } from './_reference.ts'

export const rule = {
  id: 'problem-details/problem-type-not-uri',
  level: 'error',
  spec: ['RFC 9457 §3.1.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const problem = problemOf(response)
    if (problem === null) return withoutProblem(response)
    const { type } = problem
    if (typeof type !== 'string') return 'inapplicable'
    if (kindOfReference(type) !== null) return 'pass'
    return { message: `"type" ${quote(type)} is no URI reference`, at: 'body:/type' }
  },
} satisfies Rule

export const docs = {
  summary: 'The type of a problem is a URI, not a sentence.',
  why: 'The type is the name by which clients tell problems apart. Libraries parse it as a URI and throw on spaces; a sentence also changes with the next edit.',
  fix: 'Use a URL that you own, best one with a page about the problem. The sentence belongs into title.',
  lines: 'Content-Type: application/problem+json',
  limits: 'A single word such as validation_error is a relative reference and has a rule of its own.',
  recipe: { do: 'send-problem', status: 400 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"about:blank","title":"Bad Request","status":400,"detail":"No lines."}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"Validation failed","title":"Bad order","status":400}',
  ],
} satisfies RuleExamples
