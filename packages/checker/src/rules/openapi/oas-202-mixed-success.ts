import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { takesHeader } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-202-mixed-success',
  level: 'advice',
  spec: [],
  clause: { keyword: null, binds: null },
  off: true,
  scope: 'openapi',
  check(operation) {
    const [response] = operation.responses.filter(({ key }) => key === '202')
    if (response === undefined) return 'inapplicable'
    const others = operation.responses.filter(({ key }) => /^2(?:\d\d|xx)$/i.test(key) && key !== '202')
    if (others.length === 0 || takesHeader(operation, 'prefer')) return 'pass'
    return { message: `202 is documented beside ${others.map(({ key }) => key).join(', ')}`, at: response.pointer }
  },
} satisfies Rule

export const docs = {
  summary: 'An operation answers at once or later, not now so and now so.',
  why: 'A client must handle two flows if the same call may be done or only accepted: wait and poll, or go on. Most write one of them, and the other fails when load is high.',
  fix: 'Let the client choose with Prefer: respond-async and document that parameter, or split the operation in two.',
  lines: 'Preference-Applied: respond-async',
  limits: 'Off unless you ask for it. Operations that take Prefer are left out.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  post:
    responses:
      '202': { description: Queued, headers: { Location: {} } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  post:
    responses:
      '201': { description: Created, headers: { Location: {} } }
      '202': { description: Queued, headers: { Location: {} } }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
