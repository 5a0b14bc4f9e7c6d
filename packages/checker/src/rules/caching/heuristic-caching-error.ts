import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isScrubbed } from './_scrubbed.ts'

export const rule = {
  id: 'caching/heuristic-caching-error',
  level: 'advice',
  spec: ['RFC 9110 §15.1', 'RFC 9111 §4.2.2'],
  clause: { keyword: null, binds: null },
  applies: { status: [404, 405, 410, 414, 501], methods: ['GET', 'HEAD'] },
  needs: ['response.fields'],
  check(exchange) {
    const { fields, status } = exchange.response
    if (fields.has('cache-control') || fields.has('expires')) return 'pass'
    if (isScrubbed(exchange)) return 'cannot-tell'
    // Caches as they are guess by Last-Modified; without it they hardly ever keep anything.
    const dated = fields.has('last-modified')
    return {
      message: `${status} ${dated ? 'with Last-Modified ' : ''}without Cache-Control: a cache may choose how long to keep it`,
      at: 'field:cache-control',
      level: dated ? 'warning' : 'advice',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'An error that caches may keep unasked says how long.',
  why: '404, 405, 410, 414 and 501 may be stored without being told how long. A cache then guesses, most often by Last-Modified: an old date on an error page can hide a new page for days.',
  fix: 'Send Cache-Control with these errors: no-store, or a lifetime that you chose. Leave Last-Modified out.',
  lines: 'Cache-Control: no-store',
  limits:
    'Only answers to GET and HEAD. Without Last-Modified few caches store them, so that is advice; with it, a warning.',
  recipe: { do: 'add-field', name: 'Cache-Control', value: 'no-store', status: 404 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /nope HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"No such page."}\n',
  ],
  bad: [
    'GET /nope HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"No such page."}\n',
    'GET /nope HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLast-Modified: Mon, 01 Jun 2020 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"No such page."}\n',
  ],
} satisfies RuleExamples
