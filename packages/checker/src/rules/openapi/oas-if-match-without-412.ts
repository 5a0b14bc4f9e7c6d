import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { covers, takesHeader } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-if-match-without-412',
  level: 'warning',
  spec: ['RFC 9110 §13.1.1', 'RFC 9110 §13.1.4', 'RFC 9110 §15.5.13'],
  clause: { keyword: 'MAY', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    if (!takesHeader(operation, 'if-match', 'if-unmodified-since')) return 'inapplicable'
    if (covers(operation, 412)) return 'pass'
    return {
      message: `${operation.method} ${operation.path} takes a precondition, but documents no 412`,
      at: `${operation.pointer}/responses`,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'An operation that takes If-Match or If-Unmodified-Since documents 412.',
  why: 'The condition is there so that nobody overwrites what somebody else changed. 412 is how the client learns that it happened; if it is not described, the lost update ends in a general error.',
  fix: 'Document 412, and 428 if the condition is required.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items/{id}:
  put:
    parameters:
      - { name: If-Match, in: header, schema: { type: string } }
    responses:
      '204': { description: Stored }
      '412': { description: Changed meanwhile }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items/{id}:
  put:
    parameters:
      - { name: If-Match, in: header, schema: { type: string } }
    responses:
      '204': { description: Stored }
      '404': { description: None }`),
    },
  ],
  breaks: { 'openapi/oas-path-param-without-404': 'Kept short: the condition is what it shows.' },
} satisfies RuleExamples
