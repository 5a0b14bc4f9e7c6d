import { isLoopback, locationOf, urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { quoteLocation, soleLocation } from './_location.ts'

export const rule = {
  id: 'redirect/redirect-https-to-http',
  level: 'error',
  spec: ['CWE-319'],
  clause: { keyword: null, binds: null },
  applies: { status: ['3xx'] },
  check(exchange) {
    const location = soleLocation(exchange.response)
    // The Location of a 305 named a proxy, not the next address.
    if (location === null || exchange.response.status === 305) return 'inapplicable'
    if (!/^http:/i.test(location)) return 'pass'
    const from = urlOf(exchange)
    const to = locationOf(exchange, location)
    if (from === null || from.scheme === '' || to === null) return 'cannot-tell'
    if (from.scheme !== 'https:' || isLoopback(to.host)) return 'pass'
    return { message: `https redirects to ${quoteLocation(location)}, which is not encrypted`, at: 'field:location' }
  },
} satisfies Rule

export const docs = {
  summary: 'A redirect does not lead from https to http.',
  why: 'Everybody on the way can read and change what follows, and the fragment of the first address goes along. Browsers block it for scripts, images and forms of a secure page as mixed content.',
  fix: 'Keep https in the target. A relative Location keeps it by itself; an application behind a proxy must learn the scheme from X-Forwarded-Proto.',
  lines: 'Location: https://www.example.com/new',
  limits: 'Addresses of the same machine (127.0.0.1, [::1], localhost) are exempt: apps receive their sign-in there.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://www.example.com/a HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://www.example.com/b\nContent-Length: 0\n',
    'GET https://www.example.com/a HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 301 Moved Permanently\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: //www.example.com/b\nCache-Control: max-age=3600\nContent-Length: 0\n',
    'GET https://login.example.com/authorize HTTP/1.1\nHost: login.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: http://127.0.0.1:51004/callback?code=abc&state=xyz\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://www.example.com/a HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 301 Moved Permanently\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: http://www.example.com/b\nCache-Control: max-age=3600\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
