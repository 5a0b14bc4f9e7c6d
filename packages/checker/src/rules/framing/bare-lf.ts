import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/bare-lf',
  level: 'warning',
  spec: ['RFC 9112 §2.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response: { wire } }) {
    if (wire === null) return 'inapplicable'
    const ends = wire.head.split('\n').slice(0, -1)
    const bare = ends.filter((line) => !line.endsWith('\r'))
    if (bare.length === 0) return 'pass'
    // An editor turns all of them, a server some.
    if (bare.length === ends.length) return 'cannot-tell'
    const name = bare[0]?.split(':')[0] ?? ''
    return {
      message: `${bare.length} of ${ends.length} field lines end with LF alone, first ${name.slice(0, 60)}`,
      at: 'head',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Every line of the header section ends with CRLF.',
  why: 'A lone LF may be read as a line end or as part of the value. Strict parsers such as llhttp refuse the message, and parties that disagree see different fields.',
  fix: 'Write CR and LF after each line. It goes wrong where a script prints the fields itself.',
  limits: 'If all lines end with LF alone the capture has probably been through an editor, and nothing is reported.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nX-Trace: 1\nETag: "a"\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello',
  ],
} satisfies RuleExamples
