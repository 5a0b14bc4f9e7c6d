import { resourceOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { followedUp } from './_chain.ts'

export const rule = {
  id: 'redirect/redirect-303-not-get',
  scope: 'sequence',
  level: 'warning',
  spec: ['RFC 9110 §15.4.4'],
  clause: { keyword: null, binds: null },
  check(exchange, history) {
    const leader = followedUp(exchange, history, [303])
    const method = exchange.request?.method
    if (leader === null || method === undefined) return 'inapplicable'
    if (method === 'GET' || method === 'HEAD') return 'pass'
    // Who posts to the same address again may have another order, and may not follow redirects at all.
    if (resourceOf(leader) === resourceOf(exchange)) return 'cannot-tell'
    return {
      message: `303 to ${leader.request?.method ?? 'a request'} was followed with ${method}`,
      at: 'request.method',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'After 303 the client goes on with GET.',
  why: 'A 303 says that the work is done and where its result is. A client that posts there does the work twice or gets a 405 from a page that can only be read.',
  fix: 'Follow 303 with GET (HEAD stays HEAD) and without the body.',
  lines: 'GET /b HTTP/1.1',
  limits: 'Only the request right after the redirect is looked at.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST https://api.example.com/a HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 303 See Other\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n\nGET https://api.example.com/b HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
  bad: [
    'POST https://api.example.com/a HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 303 See Other\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n\nPOST https://api.example.com/b HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
} satisfies RuleExamples
