import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import { parseContentRange } from '../../read/range.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'range/content-range-syntax',
  level: 'error',
  spec: ['RFC 9110 §14.4'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206, 416] },
  check({ response }) {
    const value = response.fields.get('content-range')?.trim()
    if (value === undefined) return 'inapplicable'
    if (isRedacted(value)) return 'cannot-tell'
    if (parseContentRange(value) !== null) return 'pass'
    return {
      message: `Content-Range ${quote(value)} is neither "bytes FIRST-LAST/LENGTH" nor "bytes */LENGTH"`,
      at: 'field:content-range',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Content-Range has a unit, one space, and a range with the full length.',
  why: 'Clients read this field with strict patterns. If it does not fit they throw the part away, and a download starts again from nothing each time it breaks off.',
  fix: 'Write unit, space, first and last octet, slash, full length. An asterisk stands for a length that is not known, or for a range that cannot be had. Range uses an equals sign, this field does not.',
  lines: 'Content-Range: bytes 0-1023/146515',
  limits: 'Units other than bytes may write their ranges as they like; only the unit and the space are asked for.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/*\nContent-Length: 2\n\nab',
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=90-\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Range: bytes */10\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416,"detail":"The file has 10 octets."}',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes=0-1/10\nContent-Length: 2\n\nab',
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: 0-1/10\nContent-Length: 2\n\nab',
  ],
} satisfies RuleExamples
