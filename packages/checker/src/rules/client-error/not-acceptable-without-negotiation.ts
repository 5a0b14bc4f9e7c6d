import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { negotiationFields } from './_negotiation.ts'

export const rule = {
  id: 'client-error/not-acceptable-without-negotiation',
  level: 'warning',
  spec: ['RFC 9110 §15.5.7', 'RFC 9110 §12.4.1'],
  clause: { keyword: null, binds: null },
  applies: { status: [406] },
  needs: ['request.fields'],
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    if (negotiationFields.some((name) => request.fields.has(name))) return 'pass'
    const wall = /mod_?security/i.test(response.body.text.slice(0, 4096)) ? ' (the body names ModSecurity)' : ''
    return { message: `406 to a request without any Accept field${wall}`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: '406 answers only requests that state a preference.',
  why: 'A request without Accept fields takes anything, so nothing can be unacceptable to it. Somebody who gets 406 searches for a wrong Accept field; what really happened, often a firewall rule, stays hidden.',
  fix: 'Send what the refusal is about: 403 if a firewall blocked the request, 415 if its content has the wrong type, 400 if it is malformed. ModSecurity sends 406 from its sample rules; set its status to 403.',
  lines: 'HTTP/1.1 403 Forbidden',
  limits:
    'Requests with a preference of any kind are left to other rules. The request has to be captured with its fields.',
  recipe: { do: 'send-status', status: 403, instead: 406 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /report HTTP/1.1\nHost: api.example.com\nAccept: image/webp\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"There is a PDF and a CSV."}\n',
  ],
  bad: [
    'GET /report HTTP/1.1\nHost: api.example.com\nUser-Agent: curl/8.7.1\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"Blocked."}\n',
  ],
} satisfies RuleExamples
