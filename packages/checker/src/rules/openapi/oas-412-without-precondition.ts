import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { takesHeader } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-412-without-precondition',
  level: 'warning',
  spec: ['RFC 9110 §15.5.13', 'RFC 9110 §13.1'],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    const [response] = operation.responses.filter(({ key }) => key === '412')
    if (response === undefined) return 'inapplicable'
    if (takesHeader(operation, 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since')) return 'pass'
    return {
      message: `${operation.method} ${operation.path} documents 412, but takes no precondition`,
      at: response.pointer,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'An operation that documents 412 takes a header with a condition.',
  why: '412 answers to a condition in the request. If the description has none, generated clients cannot send one, and what 412 means here stays open. Often 409 or 422 was meant.',
  fix: 'Add If-Match or another condition as a header parameter, or document the code that is meant.',
  limits: 'Some style guides leave standard fields out of descriptions; switch the rule off there.',
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
    responses:
      '204': { description: Stored }
      '412': { description: Changed meanwhile }`),
    },
  ],
  breaks: { 'openapi/oas-path-param-without-404': 'Kept short: the condition is what it shows.' },
} satisfies RuleExamples
