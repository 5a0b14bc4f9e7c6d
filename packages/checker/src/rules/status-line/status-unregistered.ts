import { isRegistered, treatedAs } from '@statute/codes/status'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isWellKnown, vendorMeaningsOf } from './_vendors.ts'

export const rule = {
  id: 'status-line/status-unregistered',
  level: 'advice',
  spec: ['RFC 9110 §15.1', 'RFC 9110 §16.2.1'],
  clause: { keyword: null, binds: null },
  check({ response: { status } }) {
    if (status < 100 || status > 599) return 'inapplicable'
    if (isRegistered(status)) return 'pass'
    // A rule of its own says whose they are.
    if (isWellKnown(status)) return 'inapplicable'
    const [known] = vendorMeaningsOf(status)
    const whose = known ? `, though ${known.sender} has it for ${quote(known.name.replace(/[()]/g, ''))}` : ''
    return { message: `${status} is not registered${whose}; clients take it for ${treatedAs(status)}`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A status code stands in the registry that IANA keeps.',
  why: 'A client that does not know a code goes by its first digit: 471 becomes 400, and what the last two digits were to say is lost on every library, cache and monitor that nobody told. Should the number be registered one day, it will mean something else.',
  fix: 'Send the registered code that comes nearest and put the finer reason into the body, as a problem type for instance. If the number is agreed with your clients, switch this rule off for it.',
  lines: 'HTTP/1.1 422 Unprocessable Content',
  limits: 'Numbers that a well-known vendor sends are reported by status-vendor-code instead.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /orders HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"amount":-1}\n\nHTTP/1.1 422 Unprocessable Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Unprocessable Content","status":422}\n',
  ],
  bad: [
    'POST /orders HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"amount":-1}\n\nHTTP/1.1 471 Amount Invalid\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"amount is negative"}\n',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 555 Out Of Paper\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"out of paper"}\n',
  ],
} satisfies RuleExamples
