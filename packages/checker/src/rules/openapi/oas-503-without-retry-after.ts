import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { wantsHeader } from './_header.ts'

export const rule = {
  id: 'openapi/oas-503-without-retry-after',
  level: 'advice',
  spec: ['RFC 9110 §15.6.4', 'RFC 9110 §10.2.3'],
  clause: { keyword: 'MAY', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    return wantsHeader(operation, ['503'], 'Retry-After')
  },
} satisfies Rule

export const docs = {
  summary: 'A 503 documents Retry-After.',
  why: 'Crawlers and job queues take Retry-After for the end of a maintenance. Without it each picks a delay of its own, and many come back together.',
  fix: 'Add Retry-After to the headers of the 503, in seconds or as a date.',
  lines: 'Retry-After: 120',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '503': { description: Down for maintenance, headers: { Retry-After: { schema: { type: string } } } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '503': { description: Down for maintenance }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
