import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { startLinesOf } from './_start-lines.ts'

export const rule = {
  id: 'status-line/status-line-missing-space',
  level: 'advice',
  spec: ['RFC 9112 §4'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const lines = startLinesOf(response)
    if (lines.length === 0) return 'inapplicable'
    const wrong = lines.find((line) => /^HTTP\/1\.\d \d{3}$/.test(line))
    if (wrong === undefined) return 'pass'
    return { message: `Status line "${wrong}" ends without a space after the code`, at: 'head', fix: `${wrong} ` }
  },
} satisfies Rule

export const docs = {
  summary: 'A status line without a phrase still ends with a space after the code.',
  why: 'The grammar has the space even if no phrase follows. Today’s parsers let it pass, but strict ones, some old proxies and small devices take the line for broken and drop the response.',
  fix: 'Send the space, or a phrase. Mostly a newer version of the library that writes the line does it.',
  lines: 'HTTP/1.1 404 Not Found',
  limits: 'Only captures that hold the very octets show this, for editors and logs cut spaces off the end of a line.',
} satisfies RuleDocs

export const examples = {
  good: [
    'DELETE /items/7 HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 204 \r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\n\r\n',
  ],
  bad: [
    'DELETE /items/7 HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 204\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\n\r\n',
  ],
} satisfies RuleExamples
