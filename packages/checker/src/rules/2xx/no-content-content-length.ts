import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/no-content-content-length',
  level: 'error',
  spec: ['RFC 9110 §8.6'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [204] },
  check({ response }) {
    const length = response.fields.get('content-length')
    if (length === null) return 'pass'
    const report = { message: `204 with Content-Length ${quote(length)}`, at: 'field:content-length' } as const
    // Against the letter, but no client waits for anything.
    return /^0+$/.test(length.trim()) ? { ...report, level: 'warning' } : report
  },
} satisfies Rule

export const docs = {
  summary: 'A 204 has no Content-Length, not even 0.',
  why: 'With a length above 0 a client that trusts it waits for octets that never come until its timer ends, and two parsers on one connection may disagree where the next response begins. A 0 does no harm today, but it is forbidden all the same and strict proxies and test suites object.',
  fix: 'Leave the field out. In Express end the response with res.status(204).end(), and look for a proxy or middleware that adds it.',
  lines: 'HTTP/1.1 204 No Content',
  limits: 'The value 0 is reported as a warning. In a 205 a 0 is right.',
  recipe: { do: 'remove-field', name: 'Content-Length', status: 204 },
} satisfies RuleDocs

export const examples = {
  good: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 12\n',
  ],
} satisfies RuleExamples
