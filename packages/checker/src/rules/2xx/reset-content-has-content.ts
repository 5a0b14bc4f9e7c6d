import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { judgeSurplus } from './_surplus.ts'

export const rule = {
  id: '2xx/reset-content-has-content',
  level: 'error',
  spec: ['RFC 9110 §15.3.6'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [205] },
  check: (exchange) => judgeSurplus(exchange, 205),
} satisfies Rule

export const docs = {
  summary: 'A 205 has no content.',
  why: 'It tells the client to clear its form and show it anew, so there is nothing to show. fetch() in every browser gives null for the body, and some clients leave the octets on the connection, where they spoil the next response.',
  fix: 'Send 200 if the content matters. Otherwise end the 205 with Content-Length: 0.',
  lines: 'HTTP/1.1 205 Reset Content\nContent-Length: 0',
  limits: 'Chunked framing without an octet is fine.',
  recipe: { do: 'send-nothing', status: 205 },
} satisfies RuleDocs

const request = 'PUT https://api.example.com/notifications HTTP/1.1\nContent-Type: application/json\n\n{}\n\n'

export const examples = {
  good: [`${request}HTTP/1.1 205 Reset Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n`],
  bad: [
    `${request}HTTP/1.1 205 Reset Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"reset"}\n`,
  ],
} satisfies RuleExamples
