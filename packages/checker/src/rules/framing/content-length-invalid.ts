import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/content-length-invalid',
  level: 'error',
  spec: ['RFC 9110 §8.6', 'RFC 9112 §6.3'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const field = response.fields.get('content-length')
    if (field === null) return 'inapplicable'
    if (isRedacted(field)) return 'cannot-tell'
    const at = 'field:content-length'
    const [first = '', ...others] = field.split(',').map((member) => member.trim())
    const wrong = [first, ...others].find((member) => !/^\d+$/.test(member))
    if (wrong !== undefined) return { message: `Content-Length ${quote(field)} is not a whole number`, at }
    if (others.length === 0) return 'pass'
    const other = others.find((member) => Number(member) !== Number(first))
    if (other !== undefined) return { message: `Content-Length ${quote(field)} names different lengths`, at }
    return { message: `Content-Length ${quote(field)} repeats the length`, at, level: 'warning' }
  },
} satisfies Rule

export const docs = {
  summary: 'Content-Length is one whole number of octets.',
  why: 'Clients must treat such a message as broken: browsers show a network error, proxies answer 502. Parties that pick different numbers let an attacker slip in a response of their own.',
  fix: 'Send one Content-Length with digits only. Two of them come from a handler and a framework that both set it.',
  lines: 'Content-Length: 348',
  limits: 'The same number twice is a warning, because recipients may repair it.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Length: 5\n\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Length: -1\n\nhello',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Length: 5\nContent-Length: 7\n\nhello',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Length: 5, 5\n\nhello',
  ],
} satisfies RuleExamples
