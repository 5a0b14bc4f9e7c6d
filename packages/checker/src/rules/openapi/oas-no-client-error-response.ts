import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { isHealthOrStatic, isOfClass } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-no-client-error-response',
  level: 'warning',
  spec: [],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    if (isHealthOrStatic(operation)) return 'inapplicable'
    if (operation.responses.some(({ key }) => key === 'default' || isOfClass(key, '4'))) return 'pass'
    return {
      message: `${operation.method} ${operation.path} documents no client error`,
      at: `${operation.pointer}/responses`,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'An operation documents what it answers to a request that is wrong.',
  why: 'Every operation can be asked wrongly. If the description has no error, generated clients have no type for it: the first 400 ends as a parse error or an unhandled exception, and nobody handles the cases that could have been foreseen.',
  fix: 'Document the 4xx codes that the operation sends, or at least 4XX or default with the body of your errors.',
  limits: 'Health probes, metrics and static files are left out, by their path or by a tag such as `health`.',
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
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '401': { description: Who are you }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }`),
    },
  ],
  breaks: {
    'openapi/oas-401-on-public-operation': 'Any client error will do here.',
    'openapi/oas-401-without-www-authenticate': 'Any client error will do here.',
  },
} satisfies RuleExamples
