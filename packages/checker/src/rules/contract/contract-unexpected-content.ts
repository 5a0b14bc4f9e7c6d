import { responseFor } from '../../openapi/response.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { itemsApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-unexpected-content',
  level: 'warning',
  spec: ['OpenAPI 3.1 §4.8.17'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  check(exchange, operation) {
    const { request, response } = exchange
    const described = operation && responseFor(operation, response.status)
    if (!described || described.content.size > 0 || request?.method === 'HEAD') return 'inapplicable'
    if (!described.isKnown || response.body.state === 'not captured') return 'cannot-tell'
    if (!response.body.hasContent) return 'pass'
    return { message: `${response.status} with a body, but ${described.key} documents no content`, at: 'body' }
  },
} satisfies Rule

export const docs = {
  summary: 'A response has a body only if the description has one for it.',
  why: 'Nobody can use what is not described: generated clients drop the body, and tests never look at it. If it holds what it should not, nobody notices that either.',
  fix: 'Document the content with its schema, or send none.',
  limits: 'Many descriptions leave bodies out to save work, so this is a warning.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: itemsApi,
      http: 'DELETE /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
    },
  ],
  bad: [
    {
      openapi: itemsApi,
      http: 'POST /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /items/7\nContent-Type: application/json\n\n{"id":7}\n',
    },
  ],
} satisfies RuleExamples
