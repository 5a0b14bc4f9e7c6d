import { quote } from '../../read/quote.ts'
import { type ByteSpan, selectSpan } from '../../read/range.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { contentRangeOf, rangeOf } from './_partial.ts'

/** Above this a server may refuse a set of ranges as an attack (RFC 9110 §14.2). */
const mostRanges = 5

export const rule = {
  id: 'range/range-unsatisfiable-but-satisfiable',
  level: 'error',
  spec: ['RFC 9110 §14.1.2', 'RFC 9110 §15.5.17'],
  clause: { keyword: null, binds: null },
  applies: { status: [416] },
  check(exchange) {
    const { request, response } = exchange
    if (request === null) return 'cannot-tell'
    const sent = contentRangeOf(response)
    const ranges = rangeOf(exchange)?.ranges
    if (sent?.form !== 'unsatisfied' || sent.unit !== 'bytes' || !ranges) return 'inapplicable'
    if (ranges.length > mostRanges) return 'inapplicable'
    const spans = ranges.map((range) => selectSpan(range, sent.length)).filter((span) => span !== null)
    if (overlap(spans)) return 'inapplicable'
    if (spans.length === 0) return 'pass'
    return {
      message: `416 to Range ${quote(request.fields.get('range') ?? '')} although there are ${sent.length} octets`,
      at: 'status',
    }
  },
} satisfies Rule

function overlap(spans: readonly ByteSpan[]): boolean {
  const sorted = spans.toSorted((a, b) => a.first - b.first)
  return sorted.some(({ last }, i) => last >= (sorted[i + 1]?.first ?? Number.POSITIVE_INFINITY))
}

export const docs = {
  summary: 'A 416 is right only if no requested range begins inside the representation.',
  why: 'The octets are there, yet the client is told they are not: a resumed download or a seek in a video fails for no reason.',
  fix: 'Serve the ranges that can be had with 206. A last octet beyond the end is no error: send up to the end.',
  lines: 'HTTP/1.1 206 Partial Content\nContent-Range: bytes 10-20/100',
  limits: 'A server may refuse many ranges, or ranges that overlap, so those are not judged.',
  recipe: { do: 'answer-range' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=10-\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Range: bytes */10\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416,"detail":"The file has 10 octets."}',
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=-0\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Range: bytes */10\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416,"detail":"A suffix needs a length."}',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=10-20\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Range: bytes */100\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416}',
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=-500\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Range: bytes */100\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416}',
  ],
} satisfies RuleExamples
