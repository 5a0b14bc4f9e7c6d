import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/expectation-failed-without-expect',
  level: 'warning',
  spec: ['RFC 9110 §15.5.18', 'RFC 9110 §10.1.1'],
  clause: { keyword: null, binds: null },
  applies: { status: [417] },
  needs: ['request.fields'],
  check({ request }) {
    if (request === null) return 'cannot-tell'
    if (request.fields.has('expect')) return 'pass'
    return { message: '417 to a request without Expect', at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: '417 answers only requests with Expect.',
  why: 'Clients that read 417 send the request again without Expect. If there was none, the second try is the same as the first. The name sounds like a failed check, and is taken for one.',
  fix: 'Send 400 for a malformed request, 422 for values that break a rule, 412 for a condition that was not met.',
  lines: 'HTTP/1.1 422 Unprocessable Content',
  limits: 'The fields of the request have to be captured.',
  recipe: { do: 'send-status', status: 422, instead: 417 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /upload HTTP/1.1\nHost: api.example.com\nExpect: 100-continue\nContent-Type: text/csv\nContent-Length: 3\n\na,b\n\nHTTP/1.1 417 Expectation Failed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Expectation Failed","status":417,"detail":"Send it at once."}\n',
  ],
  bad: [
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 417 Expectation Failed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Expectation Failed","status":417,"detail":"The name is missing."}\n',
  ],
} satisfies RuleExamples
