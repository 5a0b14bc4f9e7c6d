import { quote } from '../../read/quote.ts'
import { isPossible } from '../../read/range.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { contentRangeOf } from './_partial.ts'

export const rule = {
  id: 'range/content-range-impossible',
  level: 'error',
  spec: ['RFC 9110 §14.4'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206] },
  check({ response }) {
    const range = contentRangeOf(response)
    if (range?.form !== 'span' || range.unit !== 'bytes') return 'inapplicable'
    const { span, length } = range
    if (isPossible(span, length)) return 'pass'
    const value = quote(response.fields.get('content-range') ?? '')
    return {
      message:
        span.first > span.last
          ? `Content-Range ${value} ends before it begins`
          : `Content-Range ${value} ends at octet ${span.last}, but the last of ${length} octets is ${(length ?? 0) - 1}`,
      at: 'field:content-range',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'In Content-Range the first octet is not after the last, and the last is less than the length.',
  why: 'Clients must not join such a part with others, so the download is thrown away. The usual cause counts the last octet as if it were not included.',
  fix: 'The last octet is included and counting starts at 0: the end of a file of 10 octets is 9.',
  lines: 'Content-Range: bytes 0-9/10',
  limits: 'Units other than bytes count as they like.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=8-20\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 8-9/10\nContent-Length: 2\n\nij',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-10/10\n\nabcdefghij',
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 1-0/10\n\nab',
  ],
} satisfies RuleExamples
