import { isPossible } from '../../read/range.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { contentRangeOf, isByteranges } from './_partial.ts'

export const rule = {
  id: 'range/partial-length-mismatch',
  level: 'error',
  spec: ['RFC 9110 §14.4', 'RFC 9110 §8.6'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206] },
  check({ response }) {
    const range = contentRangeOf(response)
    const length = response.fields.get('content-length')?.trim() ?? null
    if (isByteranges(response) || range?.form !== 'span' || range.unit !== 'bytes') return 'inapplicable'
    if (!isPossible(range.span, range.length) || length === null || !/^\d+$/.test(length)) return 'inapplicable'
    const octets = range.span.last - range.span.first + 1
    if (Number(length) === octets) return 'pass'
    return {
      message: `Content-Length ${length.slice(0, 20)}, but Content-Range names ${octets} octets`,
      at: 'field:content-length',
      fix: `Content-Length: ${octets}`,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'The Content-Length of a 206 with one part is the length of that part.',
  why: 'A client that is promised more octets than come waits until it times out, and on a connection that is kept open it reads the next answer as the rest of this one.',
  fix: 'Content-Length is last minus first plus one. The length of the whole resource stands in Content-Range, after the slash.',
  lines: 'Content-Range: bytes 0-1/10\nContent-Length: 2',
  recipe: { do: 'answer-range' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 10\n\nab',
  ],
} satisfies RuleExamples
