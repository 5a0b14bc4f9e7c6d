import { responseFor } from '../../openapi/response.ts'
import { isJson, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { contentFor } from './_content.ts'
import { itemsApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-body-schema',
  level: 'error',
  spec: ['OpenAPI 3.1 §4.8.24'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  check(exchange, operation) {
    const { request, response } = exchange
    const described = operation && responseFor(operation, response.status)
    if (!described || request?.method === 'HEAD' || response.body.isEmpty) return 'inapplicable'
    const { type } = mediaTypeOf(response.fields)
    const schema = contentFor(described, type)?.schema
    if (!schema || !isJson(type)) return 'inapplicable'
    const value = response.body.json
    // That a body is no JSON at all is the matter of another rule.
    if (value === undefined) return 'cannot-tell'
    const differences = schema.differences(value)
    if (differences === null) return 'cannot-tell'
    if (differences.length === 0) return 'pass'
    return differences.map(({ pointer, message, ambiguous }) => ({
      message: `${pointer === '' ? 'The body' : pointer} ${message}`,
      at: pointer === '' ? ('body' as const) : (`body:${pointer as `/${string}`}` as const),
      ...(ambiguous ? { level: 'warning' as const, confidence: 0.7 } : {}),
    }))
  },
} satisfies Rule

export const docs = {
  summary: 'A JSON body fits the schema that the description has for its code.',
  why: 'Typed clients trust the schema: a number that comes as text, or a member that is missing, breaks them at the line that uses it. Clients without types show “undefined”.',
  fix: 'Mend whichever side is wrong: the body that is sent, or the schema that promises something else.',
  limits:
    'A schema that cannot be used is a problem of the description and never reported on traffic. `format` is not checked, `nullable` counts wherever it stands, patterns that could take too long are skipped, and placeholders that a recorder put in are no findings. A body that fits several schemas of a oneOf is a warning.',
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
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Request-Id: 1\nETag: "a"\nContent-Type: application/json\n\n{"items":[{"id":"7"}]}\n',
    },
    {
      openapi: itemsApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Request-Id: 1\nETag: "a"\nContent-Type: application/json\n\n{"status":"error"}\n',
    },
  ],
} satisfies RuleExamples
