import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { wantsHeader } from './_header.ts'

export const rule = {
  id: 'openapi/oas-redirect-without-location',
  level: 'warning',
  spec: ['RFC 9110 §15.4'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    return wantsHeader(operation, ['301', '302', '303', '307', '308'], 'Location')
  },
} satisfies Rule

export const docs = {
  summary: 'A redirect documents its Location.',
  why: 'A redirect without Location leads nowhere: browsers show its body, and HTTP libraries give the 3xx back as if it were an answer. Mock servers made from the description send just that.',
  fix: 'Add Location to the headers of the response.',
  lines: 'Location: https://api.example.com/items',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '301': { description: Moved, headers: { Location: { schema: { type: string } } } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '301': { description: Moved }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
