import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isByteranges } from './_partial.ts'

export const rule = {
  id: 'range/partial-without-content-range',
  level: 'error',
  spec: ['RFC 9110 §15.3.7.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206] },
  needs: ['response.fields'],
  check({ response }) {
    if (isByteranges(response)) return 'inapplicable'
    if (response.fields.has('content-range')) return 'pass'
    return { message: '206 without Content-Range', at: 'field:content-range' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 206 with one part says in Content-Range which octets it holds.',
  why: 'A download manager, video player or cache cannot place the part without it. Some write it at offset 0 and destroy the file, the careful ones give up and load everything again.',
  fix: 'Send Content-Range with the first octet, the last octet and the full length. If the whole resource is in the body, 200 is meant.',
  lines: 'Content-Range: bytes 0-1023/146515',
  limits: 'A multipart/byteranges body has the field in its parts, so it is not asked for here.',
  recipe: { do: 'answer-range' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Length: 2\n\nab',
  ],
} satisfies RuleExamples
