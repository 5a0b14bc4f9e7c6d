import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'status-line/status-out-of-range',
  level: 'error',
  spec: ['RFC 9110 §15'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response: { status } }) {
    if (status >= 100 && status <= 599) return 'pass'
    const message =
      status >= 600 && status <= 999
        ? `Status ${status} is no HTTP status code: an internal number has leaked out`
        : `Status ${status} is outside 100 to 599`
    return { message, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A status code is a whole number from 100 to 599.',
  why: 'The first digit is all that a client needs to understand a code it has never seen. Outside 1 to 5 there is no class: fetch() and many libraries raise an error for the whole response, proxies put 502 in its place, and others take it for a server error.',
  fix: 'Send a registered code of the class that fits. A site that turns robots away means 403 or 429.',
  lines: 'HTTP/1.1 429 Too Many Requests',
  limits: 'An entry of a HAR file with status 0 has no response at all; that is said by a rule of its own.',
  recipe: { do: 'send-status', status: 429 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /in/ada HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 60\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Too Many Requests","status":429}\n',
  ],
  bad: [
    'GET /in/ada HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 999 Request denied\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
    {
      exchanges: [
        {
          request: { method: 'GET', url: 'https://api.example.com/items', headers: [] },
          response: { status: 1200, headers: [['Date', 'Tue, 02 Jun 2026 10:00:00 GMT']], body: '' },
        },
      ],
    },
  ],
} satisfies RuleExamples
