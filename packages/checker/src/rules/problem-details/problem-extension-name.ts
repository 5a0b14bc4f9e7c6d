import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { problemOf, show, standardMembers, withoutProblem } from './_problem.ts'

/** RFC 9457 §3.2, so that the name can be written in other formats too. */
const extensionName = /^[A-Za-z][A-Za-z0-9_]{2,}$/

export const rule = {
  id: 'problem-details/problem-extension-name',
  level: 'advice',
  spec: ['RFC 9457 §4'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  check({ response }) {
    const problem = problemOf(response)
    if (problem === null) return withoutProblem(response)
    const names = Object.keys(problem).filter((name) => !standardMembers.includes(name))
    if (names.length === 0) return 'inapplicable'
    const awkward = names.filter((name) => !extensionName.test(name))
    if (awkward.length === 0) return 'pass'
    return awkward.slice(0, 5).map((name) => ({
      message: `Extension member ${show(name)} is not three or more letters, digits and underscores that begin with a letter`,
      at: `body:/${name.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}` as const,
    }))
  },
} satisfies Rule

export const docs = {
  summary: 'Members that you add to a problem have names that every format can write.',
  why: 'A name such as invalid-params is no name in most languages, so generated clients rename it or leave it out. In XML some names cannot be written at all.',
  fix: 'Use letters, digits and underscores, beginning with a letter, at least three of them: invalid_params.',
  limits: 'camelCase is fine.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"No lines.","invalidParams":["lines"],"trace_id":"4bf9"}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"No lines.","invalid-params":["lines"]}',
  ],
} satisfies RuleExamples
