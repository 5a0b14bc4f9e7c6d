import { quote } from '../../read/quote.ts'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'range/content-range-unexpected-status',
  level: 'warning',
  spec: ['RFC 9110 §14.4'],
  clause: { keyword: null, binds: null },
  check({ response }) {
    const { status, fields } = response
    if (status === 206 || status === 416) return 'inapplicable'
    const value = fields.get('content-range')
    if (value === null) return 'pass'
    const report: Report = { message: `${status} with Content-Range ${quote(value)}`, at: 'field:content-range' }
    // PostgREST and Dojo page lists with a unit of their own: no cache and no browser mistakes that.
    return /^\s*bytes\b/i.test(value) ? report : { ...report, level: 'advice' }
  },
} satisfies Rule

export const docs = {
  summary: 'Content-Range stands on 206 and 416 only.',
  why: 'On any other status clients and caches ignore it. A server that means “this is a part” but says 200 has a cache keep the part as if it were everything.',
  fix: 'If the body is a part that was asked for, send 206. For pages of a list use Link with rel="next", or put the numbers into the body.',
  lines: 'HTTP/1.1 206 Partial Content\nContent-Range: bytes 0-1023/146515',
  limits: 'With a unit other than bytes it is a known habit of list APIs and counts as advice.',
  recipe: { do: 'remove-field', name: 'Content-Range' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nAccept-Ranges: bytes\nContent-Length: 10\n\nabcdefghij',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-9/10\nContent-Length: 10\n\nabcdefghij',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nETag: "1"\nContent-Range: items 0-24/66\n\n[]',
  ],
} satisfies RuleExamples
