import type { Exchange } from '@statute/http'
import { resolveLocation, resourceOf } from '../../read/url.ts'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { chainBefore, isFollowed, methodAfter } from './_chain.ts'
import { soleLocation } from './_location.ts'

export const rule = {
  id: 'redirect/redirect-loop',
  scope: 'sequence',
  level: 'error',
  spec: ['RFC 9110 §15.4'],
  clause: { keyword: 'SHOULD', binds: 'client' },
  applies: { status: ['3xx'] },
  check(exchange, history) {
    const { request, response } = exchange
    const location = soleLocation(response)
    if (!isFollowed(exchange) || location === null) return 'inapplicable'
    const resource = resourceOf(exchange)
    if (request === null || resource === null) return 'cannot-tell'
    const next = showsCookies(exchange) ? resolveLocation(exchange, location) : null
    let hops = 1
    for (const earlier of chainBefore(exchange, history)) {
      // With another cookie the next round may end elsewhere.
      if (earlier.response.fields.has('set-cookie')) return 'pass'
      const visited = resourceOf(earlier)
      const method = earlier.request?.method
      const isSameVisitor = earlier.request?.fields.get('cookie') === request.fields.get('cookie')
      if (visited === resource && method === request.method) return isSameVisitor ? reportOf(hops) : 'pass'
      hops++
      if (isSameVisitor && visited === next && method === methodAfter(response.status, request.method)) {
        return { ...reportOf(hops), confidence: 0.8 }
      }
    }
    return 'pass'
  },
} satisfies Rule

/** Whether a cookie that this answer sets would be seen, and it sets none. */
function showsCookies({ response, source }: Exchange): boolean {
  const mayHide = source.format === 'har' || source.format === 'cassette' || !response.fields.complete
  return !mayHide && !response.fields.has('set-cookie')
}

function reportOf(hops: number): Report {
  const message = `${hops} ${hops === 1 ? 'redirect leads' : 'redirects lead'} back to the same address`
  return { message, at: 'field:location' }
}

export const docs = {
  summary: 'A chain of redirects does not come back to an address that it has passed.',
  why: 'Nobody ever arrives: browsers show ERR_TOO_MANY_REDIRECTS, curl stops after 50 rounds with --location, and each round costs both sides a request.',
  fix: 'Find the two rules that send each other their visitors: with and without slash, www, https, language. Keep one of them.',
  limits:
    'If a cookie was set on the way, the second visit is another question and nothing is reported. In HAR files and cassettes, which may hide cookies, the address must have been asked for twice.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/a HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n\nGET https://api.example.com/b HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /c\nContent-Length: 0\n\nGET https://api.example.com/c HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
    'GET https://api.example.com/a HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nSet-Cookie: seen=1; Path=/; Secure; HttpOnly; SameSite=Lax\nContent-Length: 0\n\nGET https://api.example.com/b HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /a\nContent-Length: 0\n\nGET https://api.example.com/a HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /c\nContent-Length: 0\n\nGET https://api.example.com/c HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
  bad: [
    'GET https://api.example.com/a HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n\nGET https://api.example.com/b HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /a\nContent-Length: 0\n\nGET https://api.example.com/a HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n',
    'GET https://api.example.com/a HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n\nGET https://api.example.com/b HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /c\nContent-Length: 0\n\nGET https://api.example.com/c HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /a\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
