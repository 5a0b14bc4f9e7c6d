import { responseFor } from '../../openapi/response.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { itemsApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-missing-required-header',
  level: 'error',
  spec: ['OpenAPI 3.1 §4.8.21'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  needs: ['response.fields'],
  check(exchange, operation) {
    const described = operation && responseFor(operation, exchange.response.status)
    // OpenAPI has Content-Type ignored among the headers: it belongs to the content.
    const required = [...(described?.headers ?? [])].filter(([name, one]) => one.required && name !== 'content-type')
    if (required.length === 0) return 'inapplicable'
    const missing = required.filter(([name]) => !exchange.response.fields.has(name))
    if (missing.length === 0) return 'pass'
    return missing.map(([name]) => ({
      message: `${exchange.response.status} without ${name}, which ${described?.key} documents as required`,
      at: `field:${name}` as const,
    }))
  },
} satisfies Rule

export const docs = {
  summary: 'A response has every header that the description calls required.',
  why: 'Generated clients read a required header without asking whether it is there. Paging, tracing and retries that rest on it fail with an error about null, far from where it was left out.',
  fix: 'Send the header, or drop `required` from its description.',
  lines: 'X-Request-Id: 3f2a',
  limits: 'Captures in which fields were left out are not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: itemsApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Request-Id: 1\nETag: "a"\nContent-Type: application/json\n\n{"items":[{"id":1}]}\n',
    },
  ],
  bad: [
    {
      openapi: itemsApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"items":[]}\n',
    },
  ],
} satisfies RuleExamples
