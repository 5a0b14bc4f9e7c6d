import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { mayHaveHadLength } from './_octets.ts'

export const rule = {
  id: 'framing/content-length-mismatch',
  level: 'error',
  spec: ['RFC 9112 §6.2', 'RFC 9112 §6.3', 'RFC 9110 §8.6'],
  clause: { keyword: 'MUST', binds: 'sender' },
  needs: ['octets'],
  check(exchange) {
    const { request, response } = exchange
    const { status, fields, body } = response
    const field = fields.get('content-length')
    if (field === null || !/^\d+$/.test(field) || fields.has('transfer-encoding')) return 'inapplicable'
    if (request?.method === 'HEAD' || request?.method === 'CONNECT') return 'inapplicable'
    if (status < 200 || status === 204 || status === 304) return 'inapplicable'
    // The text of a coded body is what was left after decoding.
    if (fields.has('content-encoding') && body.bytes === null && response.wire === null) return 'cannot-tell'
    const length = Number(field)
    if (body.state === 'known' && body.size === length) return 'pass'
    if (mayHaveHadLength(exchange, length)) return 'cannot-tell'
    return {
      message: `Content-Length ${field.slice(0, 20)}, but ${body.size} octets of content`,
      at: 'field:content-length',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Content-Length is the number of octets in the body.',
  why: 'If it is too large the client waits for octets that never come and reports a broken transfer. If it is too small the body is cut, and the rest is read as the next response on the connection.',
  fix: 'Let the server compute it, and count octets, not characters: an “é” has two in UTF-8. Middleware that changes a body must set the field anew or remove it.',
  lines: 'Content-Length: 5',
  limits:
    'Only captures that hold the octets are judged. Bodies with a content coding, with placeholders, with lost line ends, or JSON that a recorder may have written anew are left alone.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain; charset=utf-8\nContent-Length: 6\n\nhéllo',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain; charset=utf-8\nContent-Length: 5\n\nhéllo',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Length: 50\n\nhello',
  ],
} satisfies RuleExamples
