import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'

export const rule = {
  id: 'openapi/oas-default-only',
  level: 'warning',
  spec: ['OpenAPI 3.1 §4.8.16'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    if (/\{[^{}]*[+*][^{}]*\}|\/\{(?:proxy|path|rest|any)\}$/i.test(operation.path)) return 'inapplicable'
    const [first, ...others] = operation.responses
    if (first === undefined) return 'inapplicable'
    if (others.length > 0 || first.key !== 'default') return 'pass'
    return { message: `${operation.method} ${operation.path} documents nothing but default`, at: first.pointer }
  },
} satisfies Rule

export const docs = {
  summary: 'An operation documents more than `default`.',
  why: 'default stands for all that is not named, errors above all. If it is alone, a generated client cannot tell success from failure: both have the same type.',
  fix: 'Name the success code, and leave default to the errors.',
  limits: 'Routes that catch everything, such as `/{proxy+}`.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      default: { description: An error }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      default: { description: Some answer }`),
    },
  ],
} satisfies RuleExamples
