import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { isHealthOrStatic, responsesWith } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-success-without-content',
  level: 'advice',
  spec: [],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    if (operation.method !== 'GET' || isHealthOrStatic(operation)) return 'inapplicable'
    const successes = responsesWith(operation, '200', '203', '206')
    if (successes.length === 0) return 'inapplicable'
    const bare = successes.filter(({ content }) => content.size === 0)
    if (bare.length === 0) return 'pass'
    return bare.map(({ key, pointer }) => ({ message: `GET ${key} is documented without content`, at: pointer }))
  },
} satisfies Rule

export const docs = {
  summary: 'A GET that succeeds documents what it sends.',
  why: 'What a GET returns is why it exists. Without content in the description, generated clients return nothing, mock servers answer with an empty body, and no test can hold the real body to anything.',
  fix: 'Describe the media types and their schema. If there is never a body, document 204.',
  limits: 'Health probes, metrics and static files are left out.',
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
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
