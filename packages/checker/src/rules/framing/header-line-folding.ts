import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/header-line-folding',
  level: 'error',
  spec: ['RFC 9112 §5.2'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ response: { wire } }) {
    if (wire === null) return 'inapplicable'
    const lines = wire.head.split('\n')
    const folded = lines.findIndex((line) => /^[ \t]+[^ \t\r]/.test(line))
    if (folded < 0) return 'pass'
    const name =
      lines
        .slice(0, folded)
        .findLast((line) => /^[^ \t:]/.test(line))
        ?.split(':')[0] ?? ''
    return {
      message:
        name === ''
          ? 'A field line begins with a space'
          : `The value of ${name.slice(0, 60)} goes on in a line that begins with a space`,
      at: 'head',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Each field stands on one line.',
  why: 'Lines that go on with a space are obsolete. Proxies answer 502, Node refuses the response, and parsers that disagree on it can be played against each other.',
  fix: 'Write the value on one line. Line breaks often come with values wrapped by a mail library or a base64 encoder.',
  lines: 'X-Trace: 1 2',
  limits: 'Needs a capture with the octets of the header section.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nX-Trace: 1\r\n  2\r\nETag: "a"\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello',
  ],
} satisfies RuleExamples
