import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { itemsApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-deprecated-without-header',
  level: 'advice',
  spec: ['RFC 9745 §2', 'RFC 8594 §3'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  needs: ['response.fields'],
  check(exchange, operation) {
    const { status, fields } = exchange.response
    if (operation === null || !operation.deprecated || status < 200 || status > 299) return 'inapplicable'
    if (fields.has('deprecation') || fields.has('sunset')) return 'pass'
    return {
      message: `${operation.method} ${operation.path} is deprecated, but the answer has neither Deprecation nor Sunset`,
      at: 'field:deprecation',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A deprecated operation says so in its answers.',
  why: 'Who wrote a client last year does not read the description again. The field is what SDKs log, gateways count and monitors show; without it the users learn of the end when it has come.',
  fix: 'Send Deprecation with the date since when, and Sunset with the date of the end once that is known.',
  lines: 'Deprecation: @1767225600\nSunset: Thu, 31 Dec 2026 23:59:59 GMT',
  limits: 'Whether the end was announced elsewhere cannot be seen.',
  recipe: { do: 'add-field', name: 'Deprecation', value: '@1767225600' },
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: itemsApi,
      http: 'GET /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nDeprecation: @1767225600\nContent-Type: application/json\n\n{"id":7}\n',
    },
  ],
  bad: [
    {
      openapi: itemsApi,
      http: 'GET /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"id":7}\n',
    },
  ],
} satisfies RuleExamples
