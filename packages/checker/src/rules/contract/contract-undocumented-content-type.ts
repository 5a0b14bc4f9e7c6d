import { responseFor } from '../../openapi/response.ts'
import { mediaTypeOf } from '../../read/media-type.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { contentFor } from './_content.ts'
import { itemsApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-undocumented-content-type',
  level: 'error',
  spec: ['OpenAPI 3.1 §4.8.17'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  check(exchange, operation) {
    const { response, request } = exchange
    const described = operation && responseFor(operation, response.status)
    if (!described || described.content.size === 0 || isBodiless(response.status)) return 'inapplicable'
    if (response.body.isEmpty && request?.method !== 'HEAD') return 'inapplicable'
    const { type } = mediaTypeOf(response.fields)
    if (type === '') return 'cannot-tell'
    if (contentFor(described, type) !== null) return 'pass'
    const documented = [...described.content.keys()].slice(0, 5).join(', ')
    return {
      message: `Content-Type ${quote(type)} where ${described.key} documents ${documented}`,
      at: 'field:content-type',
    }
  },
} satisfies Rule

const isBodiless = (status: number) => status < 200 || status === 204 || status === 205 || status === 304

export const docs = {
  summary: 'A response has a media type that is documented for its code.',
  why: 'Clients choose the parser by the code and the documented type. HTML where JSON was promised ends as “unexpected token <”, and application/json instead of application/problem+json hides the error from code that looks for problems.',
  fix: 'Send the documented type, or document the one that is sent.',
  lines: 'Content-Type: application/json',
  limits: 'Parameters such as charset are not compared. A response without Content-Type is not judged here.',
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
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\nContent-Type: application/json\n\n{"message":"None"}\n',
    },
  ],
} satisfies RuleExamples
