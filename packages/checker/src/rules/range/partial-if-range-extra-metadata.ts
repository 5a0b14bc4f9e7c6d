import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isByteranges } from './_partial.ts'

const names = ['Content-Type', 'Content-Language', 'Content-Encoding', 'Last-Modified']

export const rule = {
  id: 'range/partial-if-range-extra-metadata',
  level: 'advice',
  spec: ['RFC 9110 §15.3.7'],
  clause: { keyword: 'SHOULD NOT', binds: 'sender' },
  off: true,
  applies: { status: [206] },
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    if (!request.fields.has('if-range') || !request.fields.has('range')) return 'inapplicable'
    const multipart = isByteranges(response)
    const extra = names.filter((name) => response.fields.has(name) && !(multipart && name === 'Content-Type'))
    if (extra.length === 0) return 'pass'
    return { message: `206 to If-Range repeats ${extra.join(', ')}`, at: `field:${extra[0]?.toLowerCase() ?? ''}` }
  },
} satisfies Rule

export const docs = {
  summary: 'A 206 to If-Range leaves out what the client has from the first part.',
  why: 'A client that sends If-Range has the rest of the fields already. Sending them again costs a few octets and breaks nothing.',
  fix: 'Send Content-Range, Date, Cache-Control, ETag, Expires, Content-Location and Vary, and nothing else about the representation.',
  lines: 'HTTP/1.1 206 Partial Content\nETag: "1"\nContent-Range: bytes 1024-2047/146515',
  limits: 'Off by default, because most servers do it and no client minds.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\nIf-Range: "1"\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\nIf-Range: "1"\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
} satisfies RuleExamples
