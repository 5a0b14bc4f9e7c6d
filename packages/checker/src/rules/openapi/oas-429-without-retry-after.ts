import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { wantsHeader } from './_header.ts'

export const rule = {
  id: 'openapi/oas-429-without-retry-after',
  level: 'warning',
  spec: ['RFC 6585 §4'],
  clause: { keyword: 'MAY', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    return wantsHeader(operation, ['429'], 'Retry-After')
  },
} satisfies Rule

export const docs = {
  summary: 'A 429 documents Retry-After.',
  why: 'Clients that are not told how long to wait try again at once, or after a delay of their own making, and keep the limit exceeded. SDKs read Retry-After if it is described.',
  fix: 'Add Retry-After to the headers of the 429, in seconds.',
  lines: 'Retry-After: 30',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '429': { description: Too many requests, headers: { Retry-After: { schema: { type: string } } } }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '429': { description: Too many requests }`),
    },
  ],
} satisfies RuleExamples
