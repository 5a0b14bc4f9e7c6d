import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { wantsHeader } from './_header.ts'

export const rule = {
  id: 'openapi/oas-405-without-allow',
  level: 'warning',
  spec: ['RFC 9110 §15.5.6', 'RFC 9110 §10.2.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    return wantsHeader(operation, ['405'], 'Allow')
  },
} satisfies Rule

export const docs = {
  summary: 'A 405 documents Allow.',
  why: 'Allow is what makes a 405 useful: it says which methods would have worked. A server built or tested from the description will leave it out.',
  fix: 'Add Allow to the headers of the 405.',
  lines: 'Allow: GET, HEAD, POST',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '405': { description: Not with this method, headers: { Allow: { schema: { type: string } } } }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '405': { description: Not with this method }`),
    },
  ],
} satisfies RuleExamples
