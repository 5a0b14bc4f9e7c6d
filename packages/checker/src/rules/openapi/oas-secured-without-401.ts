import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { bearer, describePaths } from './_example.ts'
import { covers } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-secured-without-401',
  level: 'warning',
  spec: [],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation, description) {
    const { security } = operation
    if (security.length === 0 || security.some((schemes) => schemes.length === 0)) return 'inapplicable'
    // Without a certificate there is no connection, and so no answer.
    const isTls = (name: string) => description.securitySchemes.get(name)?.type === 'mutualTLS'
    if (security.every((schemes) => schemes.every(isTls))) return 'inapplicable'
    if (covers(operation, 401)) return 'pass'
    return {
      message: `${operation.method} ${operation.path} demands credentials, but documents no 401`,
      at: `${operation.pointer}/responses`,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'An operation that demands credentials documents 401.',
  why: 'Tokens expire, so every client meets the 401 sooner or later. If it is not described, generated clients have no case for it and show a crash where they should sign in again.',
  fix: 'Document 401, best by a reference to one shared response. If signing in is optional, add an empty entry ({}) to security.',
  limits:
    'Operations that are secured by client certificates alone: without one the connection ends before HTTP begins.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(
        `/items:
  get:
    security: [{ token: [] }]
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '401': { description: Not signed in, headers: { WWW-Authenticate: { schema: { type: string } } } }`,
        bearer,
      ),
    },
  ],
  bad: [
    {
      openapi: describePaths(
        `/items:
  get:
    security: [{ token: [] }]
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '404': { description: No such item }`,
        bearer,
      ),
    },
  ],
} satisfies RuleExamples
