import { quote } from '../../read/quote.ts'
import { type ByteSpan, isPossible, nameSpan, type RangeSpec, selectSpan } from '../../read/range.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { contentRangeOf, isByteranges, rangeOf } from './_partial.ts'

export const rule = {
  id: 'range/partial-range-not-requested',
  level: 'error',
  spec: ['RFC 9110 §15.3.7.1', 'RFC 9110 §14.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206] },
  check(exchange) {
    const { request, response } = exchange
    if (request === null) return 'cannot-tell'
    const sent = contentRangeOf(response)
    const asked = rangeOf(exchange)
    if (isByteranges(response) || sent?.form !== 'span' || sent.unit !== 'bytes') return 'inapplicable'
    if (!isPossible(sent.span, sent.length) || !asked?.ranges) return 'inapplicable'
    const { span, length } = sent
    if (length === null && asked.ranges.some(({ first }) => first === null)) return 'cannot-tell'
    const wanted = asked.ranges.flatMap((range) => select(range, length))
    const earliest = Math.min(...wanted.map(({ first }) => first))
    if (span.first >= earliest && wanted.some((one) => one.first <= span.last && span.first <= one.last)) return 'pass'
    return {
      message: `Content-Range ${nameSpan(span)} to Range ${quote(request.fields.get('range') ?? '')}`,
      at: 'field:content-range',
    }
  },
} satisfies Rule

/** Without a length only ranges with a beginning can be placed. */
function select(range: RangeSpec, length: number | null): ByteSpan[] {
  if (length === null) return [{ first: range.first ?? 0, last: range.last ?? Number.POSITIVE_INFINITY }]
  const span = selectSpan(range, length)
  return span === null ? [] : [span]
}

export const docs = {
  summary: 'A 206 holds octets that were asked for.',
  why: 'A client that resumes a download appends what it gets. Octets from elsewhere make a broken file that nobody notices until it is opened.',
  fix: 'Cut the body at the first octet of the requested range. If you cannot serve that range, send 200 with everything.',
  lines: 'Content-Range: bytes 4-5/10',
  limits:
    'A part that is longer or shorter than asked, or that joins several ranges, is allowed. Only a part that begins too early or lies elsewhere is reported.',
  recipe: { do: 'answer-range' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=-2\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 8-9/10\nContent-Length: 2\n\nij',
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1,4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-5/10\nContent-Length: 6\n\nabcdef',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-5/10\nContent-Length: 6\n\nabcdef',
  ],
} satisfies RuleExamples
