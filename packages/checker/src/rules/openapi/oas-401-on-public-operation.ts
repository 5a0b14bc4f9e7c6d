import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { bearer, describePaths } from './_example.ts'

export const rule = {
  id: 'openapi/oas-401-on-public-operation',
  level: 'advice',
  spec: ['RFC 9110 §15.5.2'],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    const [response] = operation.responses.filter(({ key }) => key === '401')
    if (response === undefined) return 'inapplicable'
    // An optional scheme counts: who sends bad credentials may still be refused.
    if (operation.security.some((schemes) => schemes.length > 0)) return 'pass'
    if (signsIn.test(`${operation.path} ${operation.operationId}`)) return 'inapplicable'
    return {
      message: `${operation.method} ${operation.path} documents 401, but demands no credentials`,
      at: response.pointer,
    }
  },
} satisfies Rule

const signsIn = /log-?in|sign-?in|token|session|auth|password|credential/i

export const docs = {
  summary: 'An operation that documents 401 says which credentials it takes.',
  why: 'Tools read security, not the list of codes. Generated clients send no token, documentation shows no lock, and security scans count the operation as open to everybody.',
  fix: 'Declare security for the operation or for the whole description. If it is public, drop the 401.',
  limits: 'Operations that sign somebody in are left out, by path or operationId: they answer 401 to wrong passwords.',
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
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '401': { description: Not signed in, headers: { WWW-Authenticate: { schema: { type: string } } } }`),
    },
  ],
} satisfies RuleExamples
