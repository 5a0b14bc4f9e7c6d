import { responseFor } from '../../openapi/response.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { itemsApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-only-default-matched',
  level: 'advice',
  spec: ['OpenAPI 3.1 §4.8.16'],
  clause: { keyword: null, binds: null },
  off: true,
  scope: 'contract',
  check(exchange, operation) {
    const { status } = exchange.response
    if (operation === null || status < 400) return 'inapplicable'
    const response = responseFor(operation, status)
    if (response === null) return 'inapplicable'
    if (response.key !== 'default') return 'pass'
    return {
      message: `${operation.method} ${operation.path} answered ${status}, which only default covers`,
      at: 'status',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'An error that happens is documented by its number.',
  why: 'default says that something may go wrong, not what. A client cannot handle 409 apart from 422 if both are one type, and nobody knows that either can come.',
  fix: 'Document the code by number, and keep default for the rest.',
  limits: 'Off unless you ask for it: some style guides want default for all errors.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: itemsApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404}\n',
    },
  ],
  bad: [
    {
      openapi: itemsApi,
      http: 'POST /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 409 Conflict\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Conflict","status":409}\n',
    },
  ],
} satisfies RuleExamples
