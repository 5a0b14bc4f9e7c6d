import type { DescribedOperation } from '../../openapi/model.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'

export const rule = {
  id: 'openapi/oas-write-success-code',
  level: 'advice',
  spec: ['RFC 9110 §9.3'],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    const keys = operation.responses.map(({ key }) => key)
    const fault = faultOf(operation, keys)
    if (fault === null) return keys.some((key) => key.startsWith('2')) ? 'pass' : 'inapplicable'
    return { message: `${operation.method} ${operation.path} documents ${fault}`, at: `${operation.pointer}/responses` }
  },
} satisfies Rule

function faultOf({ method, path, operationId, summary }: DescribedOperation, keys: readonly string[]): string | null {
  const successes = keys.filter((key) => /^2(?:\d\d|xx)$/i.test(key))
  const [first] = successes
  const has = (...codes: readonly string[]) => keys.some((key) => codes.includes(key) || /^2xx$/i.test(key))
  if (keys.some((key) => /^2xx$/i.test(key))) return null
  // Who documents failures alone has left the success out, unless the operation redirects.
  const failsOnly = keys.length > 0 && keys.every((key) => /^[45]/.test(key))
  if (first === undefined && !(method === 'PUT' && failsOnly)) return null
  switch (method) {
    case 'GET':
    case 'HEAD': {
      const odd = successes.find((key) => key === '201' || key === '205')
      if (odd) return `${odd}, which answers a write`
      return successes.every((key) => key === '202') ? '202 as its only success' : null
    }
    case 'DELETE':
      return has('201') ? '201, although it creates nothing' : null
    case 'PUT':
      return has('200', '201', '202', '204') ? null : `${first ?? 'failures'}, but none of 200, 201, 202 and 204`
    case 'POST': {
      const creates = [operationId, summary].some((text) => /^(?:[Cc]reates?|[Aa]dds?|CREATE|ADD)(?![a-z])/.test(text))
      return creates && !path.endsWith('}') && !has('201', '202')
        ? `${first}, but neither 201 nor 202, although it creates`
        : null
    }
    default:
      return null
  }
}

export const docs = {
  summary: 'The success codes of an operation fit its method.',
  why: 'Libraries and people expect 201 where something was made, 200 or 204 where something was changed, and 200 where something was read. A GET with 201 is taken for a write by gateways, audits and readers.',
  fix: 'GET: 200. POST that creates: 201, or 202 if it is done later. PUT: 200, 201, 202 or 204. DELETE: 200, 202 or 204.',
  limits:
    'A matter of style in part. Operations with 2XX, or without any success, are left out; whether a POST creates is read from the first word of its operationId or summary.',
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
  post:
    operationId: createItem
    responses:
      '201': { description: Created, headers: { Location: {} } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '201': { description: The items, content: { application/json: {} } }
      4XX: { description: Refused }`),
    },
    {
      openapi: describePaths(`/items:
  post:
    operationId: createItem
    responses:
      '200': { description: The items, content: { application/json: {} } }
      4XX: { description: Refused }`),
    },
    {
      openapi: describePaths(`/items/{id}:
  delete:
    responses:
      '201': { description: Gone }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
