import { isRegistered } from '@statute/codes/status'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'

export const rule = {
  id: 'openapi/oas-unregistered-status',
  level: 'advice',
  spec: ['RFC 9110 §15.1', 'RFC 9110 §16.2.1'],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    const codes = operation.responses.filter(({ key }) => /^[1-5]\d\d$/.test(key))
    if (codes.length === 0) return 'inapplicable'
    const unknown = codes.filter(({ key }) => !isRegistered(Number(key)) && key !== '306' && key !== '418')
    if (unknown.length === 0) return 'pass'
    return unknown.map(({ key, pointer }) => ({ message: `${key} is documented, but not registered`, at: pointer }))
  },
} satisfies Rule

export const docs = {
  summary: 'Documented codes stand in the registry that IANA keeps.',
  why: 'A client that was not made for this API takes 419 for 400: by its first digit. Proxies, monitors and generated clients have no name for it either, so what the number should tell is lost outside your own code.',
  fix: 'Document the registered code that comes nearest, and put the finer reason into the body. If your clients agreed on the number, switch the rule off for it with x-statute-ignore.',
  limits: '306 and 418 are reported by oas-deprecated-status.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '429': { description: Too many, headers: { Retry-After: {} } }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '419': { description: Session is over }`),
    },
  ],
} satisfies RuleExamples
