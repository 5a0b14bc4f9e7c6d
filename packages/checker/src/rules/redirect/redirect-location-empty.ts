import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'redirect/redirect-location-empty',
  level: 'error',
  spec: ['RFC 9110 §10.2.2'],
  clause: { keyword: null, binds: null },
  applies: { status: [201, '3xx'] },
  check({ response }) {
    const values = response.fields.all('location')
    if (values.length === 0) return 'inapplicable'
    if (values.every((value) => value.trim() !== '')) return 'pass'
    return { message: `${response.status} with an empty Location`, at: 'field:location' }
  },
} satisfies Rule

export const docs = {
  summary: 'Location is not empty.',
  why: 'An empty reference means the page itself: a client that follows it asks the same again and ends in a loop, others give up at once. After a 201 nobody learns where the new resource is.',
  fix: 'Send the real address. An empty value mostly comes from a variable that was never set.',
  lines: 'Location: /items/17',
  limits: 'A redirect without any Location is told by another rule.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /new\nContent-Length: 0\n',
    'POST https://api.example.com/items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /items/17\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
  bad: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation:\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
