import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { wantsHeader } from './_header.ts'

export const rule = {
  id: 'openapi/oas-401-without-www-authenticate',
  level: 'advice',
  spec: ['RFC 9110 §15.5.2', 'RFC 9110 §11.6.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    return wantsHeader(operation, ['401'], 'WWW-Authenticate')
  },
} satisfies Rule

export const docs = {
  summary: 'A 401 documents WWW-Authenticate.',
  why: 'The challenge tells a client which scheme to use and, with Bearer, whether the token is missing, wrong or expired. A client made from the description cannot read what is not described there.',
  fix: 'Add WWW-Authenticate to the headers of the 401, best in one shared response that all operations refer to.',
  lines: 'WWW-Authenticate: Bearer realm="api"',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '401': { description: Not signed in, headers: { WWW-Authenticate: { schema: { type: string } } } }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '401': { description: Not signed in }`),
    },
  ],
  breaks: { 'openapi/oas-401-on-public-operation': 'Kept short: the field is what it shows.' },
} satisfies RuleExamples
