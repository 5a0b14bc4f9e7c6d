import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { contentRangeOf } from './_partial.ts'

export const rule = {
  id: 'range/range-unsatisfiable-satisfied-form',
  level: 'error',
  spec: ['RFC 9110 §14.4'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [416] },
  check({ response }) {
    const range = contentRangeOf(response)
    if (range === null) return 'inapplicable'
    if (range.form !== 'span') return 'pass'
    return {
      message: `416 with Content-Range ${quote(response.fields.get('content-range') ?? '')}, which names a range`,
      at: 'field:content-range',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'The Content-Range of a 416 names no range, only the current length.',
  why: 'The field says that octets follow, the status says that none do. A client that looks at the field first stores the error text as a piece of the file.',
  fix: 'Put an asterisk in the place of the range.',
  lines: 'Content-Range: bytes */146515',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=90-\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Range: bytes */10\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416,"detail":"The file has 10 octets."}',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=90-\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Range: bytes 0-9/10\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416,"detail":"The file has 10 octets."}',
  ],
} satisfies RuleExamples
