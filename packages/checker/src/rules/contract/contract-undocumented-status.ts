import { responseFor } from '../../openapi/response.ts'
import type { Level, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { itemsApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-undocumented-status',
  level: 'error',
  spec: ['OpenAPI 3.1 §4.8.16'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  check(exchange, operation) {
    if (operation === null || operation.responses.length === 0) return 'inapplicable'
    const { status } = exchange.response
    if (responseFor(operation, status) !== null) return 'pass'
    const documented = operation.responses.map(({ key }) => key).join(', ')
    return {
      message: `${operation.method} ${operation.path} answered ${status}, but documents only ${documented}`,
      at: 'status',
      ...(general.has(status) ? { level: general.get(status) as Level } : {}),
    }
  },
} satisfies Rule

/** What any request may meet: gateways send the first, conditions and ranges bring about the others. */
const general: ReadonlyMap<number, Level> = new Map([
  ...[401, 403, 408, 413, 429, 431, 502, 503, 504].map((status) => [status, 'warning'] as const),
  ...[206, 304, 412, 416].map((status) => [status, 'advice'] as const),
])

export const docs = {
  summary: 'An operation answers with the codes that it documents.',
  why: 'Generated clients have a type for each documented code and throw at any other. An undocumented 500 or 409 reaches people as a crash in code that nobody wrote.',
  fix: 'Document the code, or send the one that is documented.',
  limits:
    'Codes that gateways send (401, 403, 408, 413, 429, 431, 502, 503, 504) are warnings, those of conditions and ranges advice.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: itemsApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Request-Id: 1\nETag: "a"\nContent-Type: application/json\n\n{"items":[{"id":1}]}\n',
    },
    {
      openapi: itemsApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404}\n',
    },
  ],
  bad: [
    {
      openapi: itemsApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"failed"}\n',
    },
  ],
} satisfies RuleExamples
