import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/unsupported-media-type-accept-encoding-misuse',
  level: 'warning',
  spec: ['RFC 9110 §12.5.3'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [415] },
  needs: ['request.fields'],
  check({ request, response }) {
    const codings = response.fields.get('accept-encoding')
    if (codings === null) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    if (request.fields.has('content-encoding')) return 'pass'
    return {
      message: `415 with Accept-Encoding ${quote(codings)} to a request without Content-Encoding`,
      at: 'field:accept-encoding',
      confidence: 0.9,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A 415 sends Accept-Encoding only if the content coding was the matter.',
  why: 'In a 415 this field means that the coding was refused. A client that reads it turns its compression off and tries again, with the same wrong media type.',
  fix: 'Send Accept with the media types that are taken, and no Accept-Encoding.',
  lines: 'Accept: application/json',
  limits:
    'A server might have found compressed data without being told of it. That is rare, and the report says so by its confidence.',
  recipe: { do: 'remove-field', name: 'Accept-Encoding', status: 415 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Encoding: zstd\n\nx\n\nHTTP/1.1 415 Unsupported Media Type\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccept-Encoding: gzip\nContent-Type: application/problem+json\n\n{"title":"Unsupported Media Type","status":415,"detail":"Compress with gzip."}\n',
  ],
  bad: [
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: text/csv\n\na,b\n\nHTTP/1.1 415 Unsupported Media Type\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccept-Encoding: gzip\nAccept: application/json\nContent-Type: application/problem+json\n\n{"title":"Unsupported Media Type","status":415,"detail":"Send JSON."}\n',
  ],
} satisfies RuleExamples
