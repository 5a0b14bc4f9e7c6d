import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { mayHideRange } from './_partial.ts'

export const rule = {
  id: 'range/partial-unrequested',
  level: 'error',
  spec: ['RFC 9110 §15.3.7', 'RFC 9110 §14.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206] },
  needs: ['request.fields'],
  check(exchange) {
    const { request } = exchange
    if (request === null) return 'cannot-tell'
    if (request.fields.has('range')) return 'pass'
    if (mayHideRange(exchange)) return 'cannot-tell'
    return { message: `206 to a ${request.method} without Range`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 206 answers a request that has a Range field.',
  why: 'A client that asked for the whole thing may take the part for the whole: browsers show half a page, and fetch() reports success. Caches may keep the part under the URL.',
  fix: 'Answer 200 with the whole representation. A page of a list is a whole representation too, so paging wants 200 with links.',
  lines: 'HTTP/1.1 200 OK',
  limits: 'Browsers hide the Range field of audio and video in HAR files, so those are not judged.',
  recipe: { do: 'send-status', status: 200, instead: 206 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
  bad: [
    'GET /orders?page=2 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nETag: "1"\n\n[{"id":11},{"id":12}]',
  ],
} satisfies RuleExamples
