import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { covers } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-path-param-without-404',
  level: 'advice',
  spec: [],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    if (!operation.path.includes('{') || isScoped(operation.path)) return 'inapplicable'
    if (covers(operation, 404) || operation.responses.some(({ key }) => key === '410')) return 'pass'
    return {
      message: `${operation.method} ${operation.path} has a path parameter, but documents no 404`,
      at: `${operation.pointer}/responses`,
    }
  },
} satisfies Rule

/** `/accounts/{account_id}/items`: the parameter only says whose items. */
function isScoped(path: string): boolean {
  if (path.endsWith('}')) return false
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  return names.every((name) => /account|tenant|org|workspace|customer|subscription|project/i.test(name))
}

export const docs = {
  summary: 'An operation on one thing of many documents what happens if it is not there.',
  why: 'An id can always be wrong or out of date. Clients that know of the 404 can say so; the others show a general error, or retry a request that will never work.',
  fix: 'Document 404, or 410 for what was there once.',
  limits: 'Collections whose only parameter is an account or the like: `/accounts/{account_id}/items`.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items/{id}:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '404': { description: No such item }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items/{id}:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }`),
    },
  ],
} satisfies RuleExamples
