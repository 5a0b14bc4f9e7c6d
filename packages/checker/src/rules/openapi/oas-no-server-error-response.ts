import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { isOfClass } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-no-server-error-response',
  level: 'advice',
  spec: [],
  clause: { keyword: null, binds: null },
  off: true,
  scope: 'openapi',
  check(operation) {
    if (operation.responses.some(({ key }) => key === 'default' || isOfClass(key, '5'))) return 'pass'
    return {
      message: `${operation.method} ${operation.path} documents no server error`,
      at: `${operation.pointer}/responses`,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'An operation documents what a failure of the server looks like.',
  why: 'A client that knows the body of a 5xx can show its trace id and tell a failure that passes from one that stays. If nothing is said, it has the number only.',
  fix: 'Document 5XX or default, best by a reference to one shared response.',
  limits: 'Off unless you ask for it: many style guides leave 5xx out on purpose.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      4XX: { description: Refused }
      5XX: { description: We failed }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
