import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { contentRangeOf } from './_partial.ts'

export const rule = {
  id: 'range/partial-unsatisfied-form',
  level: 'error',
  spec: ['RFC 9110 §14.4'],
  clause: { keyword: null, binds: null },
  applies: { status: [206] },
  check({ response }) {
    const range = contentRangeOf(response)
    if (range === null) return 'inapplicable'
    if (range.form !== 'unsatisfied') return 'pass'
    return {
      message: `206 with Content-Range ${quote(response.fields.get('content-range') ?? '')}, which names no range`,
      at: 'field:content-range',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'The Content-Range of a 206 names a range; the form with an asterisk in its place belongs to 416.',
  why: 'The status says “here is your part”, the field says “there is no such part”. Clients believe one or the other: some keep an error text as a piece of the file.',
  fix: 'Send 416 if the range lies beyond the end. If the body does hold octets, name them.',
  lines: 'HTTP/1.1 416 Range Not Satisfiable\nContent-Range: bytes */10',
  recipe: { do: 'send-status', status: 416, instead: 206 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=50-\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes */10\n\nab',
  ],
} satisfies RuleExamples
