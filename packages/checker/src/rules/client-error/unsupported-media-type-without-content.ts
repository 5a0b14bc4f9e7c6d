import { hasContent } from '../../read/request-content.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/unsupported-media-type-without-content',
  level: 'warning',
  spec: ['RFC 9110 §15.5.16'],
  clause: { keyword: null, binds: null },
  applies: { status: [415] },
  needs: ['request.fields'],
  check({ request }) {
    if (request === null) return 'cannot-tell'
    if (request.fields.has('content-type') || request.fields.has('content-encoding')) return 'pass'
    const content = hasContent(request)
    if (content === null) return 'cannot-tell'
    if (content) return 'pass'
    return { message: `415 to a ${request.method} without content`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: '415 answers requests whose content has the wrong type.',
  why: 'A request without content has no type that could be wrong. People who get this 415 add Content-Type to a GET, or change the wrong field, and stay stuck.',
  fix: 'Send 406 if the matter is what the client would accept, and 400 if content is missing that the method needs.',
  lines: 'HTTP/1.1 400 Bad Request',
  limits:
    'Not reported if the request has Content-Type or Content-Encoding, or if the capture leaves open whether there was content.',
  recipe: { do: 'send-status', status: 400, instead: 415 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: text/csv\n\na,b\n\nHTTP/1.1 415 Unsupported Media Type\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccept: application/json\nContent-Type: application/problem+json\n\n{"title":"Unsupported Media Type","status":415,"detail":"Send JSON."}\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 415 Unsupported Media Type\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Unsupported Media Type","status":415,"detail":"Send JSON."}\n',
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Length: 0\n\nHTTP/1.1 415 Unsupported Media Type\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccept: application/json\nContent-Type: application/problem+json\n\n{"title":"Unsupported Media Type","status":415,"detail":"Send JSON."}\n',
  ],
} satisfies RuleExamples
