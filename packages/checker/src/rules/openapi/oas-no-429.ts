import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { covers } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-no-429',
  level: 'advice',
  spec: [],
  clause: { keyword: null, binds: null },
  off: true,
  scope: 'openapi',
  check(operation) {
    if (covers(operation, 429)) return 'pass'
    return {
      message: `${operation.method} ${operation.path} documents no rate limiting`,
      at: `${operation.pointer}/responses`,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'An operation documents what it answers to too many requests.',
  why: 'If there is a limit, whoever meets it first is surprised in production. SDKs slow down by themselves only if 429 is described.',
  fix: 'Document 429 with Retry-After, best by a reference to one shared response.',
  lines: 'Retry-After: 30',
  limits: 'Off unless you ask for it: APIs within a house often have no limits.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '429': { description: Too many, headers: { Retry-After: { schema: { type: integer } } } }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '404': { description: None }`),
    },
  ],
} satisfies RuleExamples
