import { isHealthCheck } from '../../read/path.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/ok-without-content',
  level: 'advice',
  spec: ['RFC 9110 §15.3.1', 'RFC 9110 §15.3.5'],
  clause: { keyword: null, binds: null },
  applies: { status: [200], methods: ['POST', 'PUT', 'PATCH', 'DELETE'] },
  needs: ['response.body'],
  check(exchange) {
    const { request, response } = exchange
    if (response.body.hasContent) return 'pass'
    if (response.body.state !== 'known') return 'cannot-tell'
    const length = response.fields.get('content-length')
    // The recorder has lost what the field tells of.
    if (length !== null && !/^[\s0]*$/.test(length)) return 'cannot-tell'
    if (length !== null && isHealthCheck(exchange)) return 'inapplicable'
    return { message: `200 to ${request?.method} without content`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A write that has nothing to return is answered with 204.',
  why: 'A 200 promises content. A client that calls response.json() on it gets an exception for an empty text, and a cut-off response looks exactly the same.',
  fix: 'Answer 204, or return the new state with the 200.',
  lines: 'HTTP/1.1 204 No Content',
  limits:
    'Allowed: content may have no octets. Only writes are looked at; a health check that says Content-Length: 0 is left alone.',
  recipe: { do: 'send-nothing', status: 204 },
} satisfies RuleDocs

export const examples = {
  good: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"deleted":1}\n',
  ],
  bad: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
