import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { startLinesOf } from './_start-lines.ts'

/** RFC 9112 §4; without the space before the phrase too, for that has a rule of its own. `HTTP/2 200` is how curl shows it. */
const statusLine = /^HTTP\/(?:\d\.\d|[23]) \d{3}(?: [^\r\n\0]*)?$/

export const rule = {
  id: 'status-line/status-line-malformed',
  level: 'error',
  spec: ['RFC 9112 §4'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const lines = startLinesOf(response)
    if (lines.length === 0) return 'inapplicable'
    const wrong = lines.find((line) => !statusLine.test(line))
    if (wrong === undefined) return 'pass'
    return { message: `Status line ${JSON.stringify(wrong.slice(0, 60))} ${faultOf(wrong)}`, at: 'head' }
  },
} satisfies Rule

function faultOf(line: string): string {
  if (/[\r\0]/.test(line)) return 'holds a control character'
  if (!/^HTTP\/(?:\d\.\d|[23])(?!\d)/.test(line)) return 'does not begin with HTTP/1.1 or the like'
  if (/^\S+[ \t]*\t|^\S+ {2,}/.test(line)) return 'has more than one space, or a tab, after the version'
  if (/^\S+ -?\d+(?:\s|$)/.test(line)) return 'has a code that is not three digits long'
  return 'is not a version, a code of three digits and a phrase with one space between'
}

export const docs = {
  summary: 'A status line is the version, one space, three digits, one space and the phrase.',
  why: 'Strict parsers such as the ones in Node and in most proxies close the connection and report a parse error or 502. Lenient ones guess, and where two of them on the same way guess differently, responses can be mixed up.',
  fix: 'Let the HTTP library write the line. If a program writes it by hand, as in old CGI scripts and on small devices, correct the text there.',
  lines: 'HTTP/1.1 200 OK',
  limits:
    'Only captures that hold the very octets show this. A line without the space after the code is reported by status-line-missing-space.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 204 No Content\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\n\r\n',
  ],
  bad: [
    'GET /items HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1  200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n',
    'GET /items HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1\t200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n',
    'GET /items HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.10 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n',
  ],
} satisfies RuleExamples
