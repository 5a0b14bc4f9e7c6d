import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { judgeSurplus } from './_surplus.ts'

export const rule = {
  id: '2xx/no-content-has-content',
  level: 'error',
  spec: ['RFC 9110 §15.3.5', 'RFC 9112 §6.3'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [204] },
  check: (exchange) => judgeSurplus(exchange, 204),
} satisfies Rule

export const docs = {
  summary: 'A 204 ends with its fields: no content, no trailers.',
  why: 'A client stops reading at the empty line, so nobody sees the content. On a connection that stays open its octets are read as the beginning of the next response, which then breaks with a parse error or is taken for somebody else’s.',
  fix: 'Send 200 if the content matters, or drop it.',
  lines: 'HTTP/1.1 204 No Content',
  limits:
    'Most clients throw such octets away before anybody can record them; captures octet for octet show them best. In HAR files it is a warning, for the text there may belong to another response, and sizes alone are not believed.',
  recipe: { do: 'send-nothing', status: 204 },
} satisfies RuleDocs

export const examples = {
  good: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"ok":true}\n',
    'DELETE /items/1 HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 204 No Content\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\n\r\n{"ok":true}',
  ],
} satisfies RuleExamples
