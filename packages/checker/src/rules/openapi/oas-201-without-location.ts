import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { wantsHeader } from './_header.ts'

export const rule = {
  id: 'openapi/oas-201-without-location',
  level: 'warning',
  spec: ['RFC 9110 §9.3.3', 'RFC 9110 §15.3.2'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    if (operation.method !== 'POST') return 'inapplicable'
    return wantsHeader(operation, ['201'], 'Location')
  },
} satisfies Rule

export const docs = {
  summary: 'A POST that answers 201 documents the Location of what it created.',
  why: 'Without Location a client has to guess the URL of the new resource from an id in the body. Generated clients offer no way to read the field, even if the server sends it.',
  fix: 'Add Location to the headers of the 201, and send it.',
  lines: 'Location: /items/7',
  limits: 'Only POST: after a PUT the URL is known already.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  post:
    responses:
      '201': { description: Created, headers: { Location: { schema: { type: string } } } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  post:
    responses:
      '201': { description: Created }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
