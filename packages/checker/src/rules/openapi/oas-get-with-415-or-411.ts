import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'

export const rule = {
  id: 'openapi/oas-get-with-415-or-411',
  level: 'advice',
  spec: ['RFC 9110 §15.5.12', 'RFC 9110 §15.5.14', 'RFC 9110 §15.5.16'],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    if (!['GET', 'HEAD', 'DELETE'].includes(operation.method) || operation.hasRequestBody) return 'inapplicable'
    if (operation.responses.length === 0) return 'inapplicable'
    const odd = operation.responses.filter(({ key }) => key === '411' || key === '413' || key === '415')
    if (odd.length === 0) return 'pass'
    return odd.map(({ key, pointer }) => ({
      message: `${operation.method} without a request body documents ${key}`,
      at: pointer,
    }))
  },
} satisfies Rule

export const docs = {
  summary: 'An operation without a request body documents no error about one.',
  why: '411, 413 and 415 answer to the body of a request. Where none is sent they cannot happen; they came in with a list of shared responses, and make readers look for a body that does not exist.',
  fix: 'Remove the response, or document the request body.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '404': { description: None }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '415': { description: Not this type }`),
    },
  ],
} satisfies RuleExamples
