import { locationOf, nameUrl, urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { methodAfter } from './_chain.ts'
import { quoteLocation, soleLocation } from './_location.ts'

export const rule = {
  id: 'redirect/redirect-self',
  level: 'warning',
  spec: ['RFC 9110 §15.4'],
  clause: { keyword: null, binds: null },
  applies: { status: [300, 301, 302, 303, 307, 308] },
  check(exchange) {
    const { request, response } = exchange
    const location = soleLocation(response)
    if (location === null) return 'inapplicable'
    const from = urlOf(exchange)
    if (request === null || from === null) return 'cannot-tell'
    const to = locationOf(exchange, location)
    if (to === null) return 'pass'
    // A path says nothing of the scheme, and http to https is no loop.
    if (from.scheme === '' && to.scheme !== '') return 'cannot-tell'
    if (normalize(nameUrl(from)) !== normalize(nameUrl(to))) return 'pass'
    // A cookie may change the next answer, and so may another method.
    if (response.fields.has('set-cookie') || methodAfter(response.status, request.method) !== request.method)
      return 'pass'
    return {
      message: `${response.status} leads to its own address ${quoteLocation(nameUrl(to))}`,
      at: 'field:location',
    }
  },
} satisfies Rule

/** RFC 3986 §6.2.2: escapes in capitals, and none for characters that need none. */
function normalize(url: string): string {
  return url.replace(/%[0-9A-Fa-f]{2}/g, (triplet) => {
    const char = String.fromCharCode(Number.parseInt(triplet.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(char) ? char : triplet.toUpperCase()
  })
}

export const docs = {
  summary: 'A redirect does not lead back to the address that was asked for.',
  why: 'The client asks again, gets the same answer, and gives up: ERR_TOO_MANY_REDIRECTS in Chrome after 20 rounds, an exception in most libraries.',
  fix: 'Answer directly. Behind a proxy that ends TLS, read X-Forwarded-Proto before you redirect to https: this is where the loop mostly comes from.',
  lines: 'Location: /new',
  limits:
    'A response that sets a cookie may be meant to come back, and a redirect after POST goes on with GET: neither is reported.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/a HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n',
    'GET https://api.example.com/a HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /a\nSet-Cookie: seen=1; Path=/; Secure; HttpOnly; SameSite=Lax\nContent-Length: 0\n',
    'POST https://api.example.com/login HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 2\n\n{}\n\nHTTP/1.1 303 See Other\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /login\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/a-b HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 301 Moved Permanently\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /a%2Db\nCache-Control: max-age=3600\nContent-Length: 0\n',
    'GET https://api.example.com/a HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: HTTPS://API.example.com:443/x/../a#top\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
