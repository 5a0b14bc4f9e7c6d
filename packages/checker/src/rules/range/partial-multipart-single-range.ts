import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isByteranges, rangeOf } from './_partial.ts'

export const rule = {
  id: 'range/partial-multipart-single-range',
  level: 'error',
  spec: ['RFC 9110 §15.3.7.2'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [206] },
  check(exchange) {
    if (!isByteranges(exchange.response)) return 'inapplicable'
    const range = rangeOf(exchange)
    if (range === null) return exchange.request?.fields.state('range') === 'absent' ? 'inapplicable' : 'cannot-tell'
    if (range.count !== 1) return 'pass'
    return {
      message: `multipart/byteranges to the single range ${quote(exchange.request?.fields.get('range') ?? '')}`,
      at: 'field:content-type',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A request for one range gets a 206 with one part, never multipart/byteranges.',
  why: 'Clients that ask for one range, such as video players and download managers, often cannot read multipart at all. They store the boundary lines as content.',
  fix: 'Put the octets in the body as they are, with Content-Range in the header section.',
  lines: 'Content-Type: application/octet-stream\nContent-Range: bytes 0-1023/146515',
  recipe: { do: 'answer-range' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1,4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: multipart/byteranges; boundary=X\nETag: "1"\n\n--X\nContent-Type: text/plain\nContent-Range: bytes 0-1/10\n\nab\n--X\nContent-Type: text/plain\nContent-Range: bytes 4-5/10\n\nef\n--X--',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: multipart/byteranges; boundary=X\nETag: "1"\n\n--X\nContent-Type: text/plain\nContent-Range: bytes 0-5/10\n\nabcdef\n--X--',
  ],
} satisfies RuleExamples
