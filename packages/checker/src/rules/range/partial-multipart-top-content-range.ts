import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isByteranges } from './_partial.ts'

export const rule = {
  id: 'range/partial-multipart-top-content-range',
  level: 'error',
  spec: ['RFC 9110 §15.3.7.2'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [206] },
  check({ response }) {
    if (!isByteranges(response)) return 'inapplicable'
    const value = response.fields.get('content-range')
    if (value === null) return 'pass'
    return {
      message: `multipart/byteranges with Content-Range ${quote(value)} in its header section`,
      at: 'field:content-range',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A multipart/byteranges 206 has Content-Range in its parts only.',
  why: 'A client that sees Content-Range at the top takes the body for one part. It then stores the boundaries and part headers as if they were content.',
  fix: 'Leave Content-Range out of the header section and give each part its own.',
  recipe: { do: 'remove-field', name: 'Content-Range', status: 206 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1,4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: multipart/byteranges; boundary=X\nETag: "1"\n\n--X\nContent-Type: text/plain\nContent-Range: bytes 0-1/10\n\nab\n--X\nContent-Type: text/plain\nContent-Range: bytes 4-5/10\n\nef\n--X--',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1,4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: multipart/byteranges; boundary=X\nContent-Range: bytes 0-5/10\nETag: "1"\n\n--X\nContent-Type: text/plain\nContent-Range: bytes 0-1/10\n\nab\n--X\nContent-Type: text/plain\nContent-Range: bytes 4-5/10\n\nef\n--X--',
  ],
} satisfies RuleExamples
