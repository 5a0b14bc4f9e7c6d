import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'redirect/redirect-multiple-locations',
  level: 'error',
  spec: ['RFC 9110 §5.3'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [201, '3xx'] },
  check({ response }) {
    const { length } = response.fields.all('location')
    if (length === 0) return 'inapplicable'
    if (length === 1) return 'pass'
    return { message: `${length} Location field lines in one response`, at: 'field:location' }
  },
} satisfies Rule

export const docs = {
  summary: 'A response has one Location field line.',
  why: 'Some clients take the first, some the last, and browsers refuse to follow if they differ. Libraries that join the lines with a comma ask for an address that does not exist.',
  fix: 'Set the field instead of adding to it, and look for a proxy that adds one of its own.',
  lines: 'Location: /new',
  limits: 'Lines are counted, not commas: a comma may stand in an address.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /a,b\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /a\nLocation: /b\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
