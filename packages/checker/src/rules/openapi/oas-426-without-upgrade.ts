import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { wantsHeader } from './_header.ts'

export const rule = {
  id: 'openapi/oas-426-without-upgrade',
  level: 'warning',
  spec: ['RFC 9110 §15.5.22', 'RFC 9110 §7.8'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    return wantsHeader(operation, ['426'], 'Upgrade')
  },
} satisfies Rule

export const docs = {
  summary: 'A 426 documents Upgrade.',
  why: 'A client that gets 426 must learn from Upgrade which protocol is wanted. Without the field it can only give up.',
  fix: 'Add Upgrade to the headers of the 426.',
  lines: 'Upgrade: websocket',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '426': { description: Another protocol is needed, headers: { Upgrade: { schema: { type: string } } } }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '426': { description: Another protocol is needed }`),
    },
  ],
} satisfies RuleExamples
