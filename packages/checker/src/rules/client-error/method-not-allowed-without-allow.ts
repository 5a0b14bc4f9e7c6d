import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/method-not-allowed-without-allow',
  level: 'error',
  spec: ['RFC 9110 §15.5.6', 'RFC 9110 §10.2.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [405] },
  needs: ['response.fields'],
  check({ response }) {
    // An empty Allow is an answer: nothing is allowed (RFC 9110 §10.2.1).
    if (response.fields.has('allow')) return 'pass'
    return { message: '405 without Allow', at: 'field:allow' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 405 lists the methods that the resource does take, in Allow.',
  why: 'Allow is the only part of a 405 that helps. Without it a client knows that its method was wrong, but not which one is right; API explorers, crawlers and contract testers have to try one after the other.',
  fix: 'Send Allow with every method that this resource takes. Send it with an empty value if there are none.',
  lines: 'Allow: GET, HEAD, PUT',
  limits: 'An empty Allow counts as an answer. Captures in which fields were left out are not judged.',
  recipe: { do: 'add-field', name: 'Allow', value: 'GET, HEAD', status: 405 },
} satisfies RuleDocs

export const examples = {
  good: [
    'DELETE /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, HEAD, PUT\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Items are archived, not deleted."}\n',
    'GET /old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow:\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"This resource takes no method now."}\n',
  ],
  bad: [
    'DELETE /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Items are archived, not deleted."}\n',
  ],
} satisfies RuleExamples
