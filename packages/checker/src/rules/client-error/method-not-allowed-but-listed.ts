import { listOf } from '../../read/list.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/method-not-allowed-but-listed',
  level: 'error',
  spec: ['RFC 9110 §15.5.6', 'RFC 9110 §10.2.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [405] },
  check({ request, response }) {
    const allow = response.fields.get('allow')
    if (allow === null) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    // Another method than that of the request line was refused.
    if (overrides.some((name) => request.fields.has(name))) return 'inapplicable'
    // Method names are case-sensitive (RFC 9110 §9.1).
    if (!listOf(allow).includes(request.method)) return 'pass'
    return { message: `405 to ${request.method}, which Allow ${quote(allow)} lists`, at: 'field:allow' }
  },
} satisfies Rule

const overrides = ['x-http-method-override', 'x-http-method', 'x-method-override']

export const docs = {
  summary: 'A method that was refused with 405 is not among those in Allow.',
  why: 'Clients believe Allow. One that reads there that its method is fine sends the same request again and gets the same answer, and a person who debugs it trusts neither line.',
  fix: 'Take the method out of Allow, or serve it. If it is known but refused to this user, 403 is meant.',
  lines: 'Allow: GET, HEAD',
  limits:
    'Names are compared with their case. Requests with a field that overrides the method (X-HTTP-Method-Override) are left alone.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items/7 HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, HEAD\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Items are read only."}\n',
  ],
  bad: [
    'POST /items/7 HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, POST\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Items are read only."}\n',
  ],
} satisfies RuleExamples
