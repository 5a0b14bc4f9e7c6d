import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { followedUp } from './_chain.ts'

export const rule = {
  id: 'redirect/redirect-method-changed',
  scope: 'sequence',
  level: 'error',
  spec: ['RFC 9110 §15.4.8', 'RFC 9110 §15.4.9'],
  clause: { keyword: 'MUST NOT', binds: 'client' },
  check(exchange, history) {
    const leader = followedUp(exchange, history, [307, 308])
    const from = leader?.request?.method
    const to = exchange.request?.method
    if (leader === null || from === undefined || to === undefined || from === 'OPTIONS') return 'inapplicable'
    if (from === to) return 'pass'
    return { message: `${leader.response.status} to ${from} was followed with ${to}`, at: 'request.method' }
  },
} satisfies Rule

export const docs = {
  summary: 'After 307 and 308 the client repeats the same method.',
  why: 'These two codes exist so that a POST stays a POST. A client that goes on with GET loses the order it was sent with, and mostly believes that it was accepted.',
  fix: 'Mend the client, or switch off its own handling of redirects. The server did right.',
  lines: 'POST /b HTTP/1.1',
  limits: 'Only the request right after the redirect is looked at; a preflight (OPTIONS) may come between.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST https://api.example.com/a HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 307 Temporary Redirect\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n\nPOST https://api.example.com/b HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
  bad: [
    'POST https://api.example.com/a HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 307 Temporary Redirect\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n\nGET https://api.example.com/b HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
} satisfies RuleExamples
