import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { rangeOf } from './_partial.ts'

export const rule = {
  id: 'range/range-unsatisfiable-without-length',
  level: 'warning',
  spec: ['RFC 9110 §15.5.17', 'RFC 9110 §14.4'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [416] },
  needs: ['response.fields'],
  check(exchange) {
    const { request, response } = exchange
    if (request === null) return 'cannot-tell'
    if (rangeOf(exchange)?.unit !== 'bytes') return 'inapplicable'
    if (response.fields.has('content-range')) return 'pass'
    return { message: '416 to a byte range without Content-Range', at: 'field:content-range' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 416 to a byte range tells the current length in Content-Range.',
  why: 'A client that resumes a download needs the length to see that it already has everything. Without it curl and download managers can only fail or start over.',
  fix: 'Send Content-Range with an asterisk and the current length.',
  lines: 'Content-Range: bytes */146515',
  limits: 'Only for the unit bytes.',
  recipe: { do: 'add-field', name: 'Content-Range', value: 'bytes */146515', status: 416 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=90-\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Range: bytes */10\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416,"detail":"The file has 10 octets."}',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=90-\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416,"detail":"The file has 10 octets."}',
  ],
} satisfies RuleExamples
