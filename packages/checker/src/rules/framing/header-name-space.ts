import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/header-name-space',
  level: 'error',
  spec: ['RFC 9112 §5.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response: { wire } }) {
    if (wire === null) return 'inapplicable'
    for (const line of wire.head.split('\n')) {
      const name = line.slice(0, Math.max(0, line.indexOf(':')))
      if (/^[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]+$/.test(name)) {
        return { message: `Space between the field name ${quote(name.trim())} and its colon`, at: 'head' }
      }
    }
    return 'pass'
  },
} satisfies Rule

export const docs = {
  summary: 'Between a field name and its colon there is no space.',
  why: 'Some parsers drop the space, some take it into the name, some refuse the message. A field such as Content-Length that only one of two parties sees is how messages are smuggled.',
  fix: 'Remove the space. It comes from fields put together by hand.',
  lines: 'Content-Length: 5',
  limits: 'Needs a capture with the octets of the header section.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nContent-Length:5\r\n\r\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nX-Trace : 1\r\nETag: "a"\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello',
  ],
} satisfies RuleExamples
