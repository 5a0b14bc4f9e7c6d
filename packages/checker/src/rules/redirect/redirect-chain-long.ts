import { resourceOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { chainBefore, isFollowed } from './_chain.ts'

const most = 5
/** Fetch counts to 20 and then ends in a network error. */
const clientsGiveUp = 20

export const rule = {
  id: 'redirect/redirect-chain-long',
  scope: 'sequence',
  level: 'warning',
  spec: ['Fetch §HTTP-redirect fetch'],
  clause: { keyword: null, binds: null },
  applies: { status: ['3xx'] },
  check(exchange, history) {
    if (!isFollowed(exchange) || !exchange.response.fields.has('location')) return 'inapplicable'
    const resource = resourceOf(exchange)
    if (resource === null) return 'cannot-tell'
    let length = 1
    for (const earlier of chainBefore(exchange, history)) {
      // A loop has no length.
      if (resourceOf(earlier) === resource) return 'inapplicable'
      length++
    }
    if (length <= most) return 'pass'
    const message = `${length} redirects in a row`
    if (length === most + 1) return { message, at: 'field:location' }
    if (length === clientsGiveUp + 1) return { message, at: 'field:location', level: 'error' }
    // The chain was told of when it passed the limit.
    return 'inapplicable'
  },
} satisfies Rule

export const docs = {
  summary: 'No more than five redirects follow one another.',
  why: 'Each is a round trip, often with DNS and TLS for a new host, before the first byte of the page. Crawlers stop after a few, and browsers after 20.',
  fix: 'Let the first redirect name the final address: https, host, slash and language in one step.',
  limits:
    'A chain is told of once when it passes five, and once more, as an error, when it passes 20. Chains of advertising and consent pages are counted like all others.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/r0 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /r1\nContent-Length: 0\n\nGET https://api.example.com/r1 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /r2\nContent-Length: 0\n\nGET https://api.example.com/r2 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
  bad: [
    'GET https://api.example.com/r0 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /r1\nContent-Length: 0\n\nGET https://api.example.com/r1 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /r2\nContent-Length: 0\n\nGET https://api.example.com/r2 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /r3\nContent-Length: 0\n\nGET https://api.example.com/r3 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /r4\nContent-Length: 0\n\nGET https://api.example.com/r4 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /r5\nContent-Length: 0\n\nGET https://api.example.com/r5 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /r6\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
