import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'

export const rule = {
  id: 'openapi/oas-no-success-response',
  level: 'warning',
  spec: ['OpenAPI 3.1 §4.8.16'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    const { responses, pointer } = operation
    // Another rule speaks of those.
    if (responses.length === 1 && responses[0]?.key === 'default') return 'inapplicable'
    // A key that is misspelt was meant for a success all the same.
    if (responses.some(({ key }) => /^[23]/.test(key) || key === '101')) return 'pass'
    return { message: `${operation.method} ${operation.path} documents no success`, at: `${pointer}/responses` }
  },
} satisfies Rule

export const docs = {
  summary: 'An operation documents at least one answer for when all goes well.',
  why: 'Client generators take the return type from the success response. Without one the method returns nothing, or any, and whoever calls it has to look at real traffic to learn what comes back.',
  fix: 'Describe the 2xx that the operation sends. A 3xx counts if redirecting is all it does, and 101 if it opens another protocol.',
  limits: 'An operation with `default` alone is reported by oas-default-only.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      4XX: { description: Refused }`),
    },
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '303': { description: See the file, headers: { Location: {} } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '404': { description: No such item }`),
    },
  ],
} satisfies RuleExamples
