import { isLoopback, isPrivate, locationOf, urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { soleLocation } from './_location.ts'

export const rule = {
  id: 'redirect/redirect-internal-host',
  level: 'warning',
  spec: ['CWE-200'],
  clause: { keyword: null, binds: null },
  applies: { status: [201, '3xx'] },
  check(exchange) {
    const location = soleLocation(exchange.response)
    if (location === null) return 'inapplicable'
    if (!/^(?:https?:)?\/\//i.test(location)) return 'pass'
    const from = urlOf(exchange)
    const to = locationOf(exchange, location)
    if (from === null || to === null) return 'cannot-tell'
    if (isPrivate(from.host)) return 'inapplicable'
    const place = `${to.host}${to.port === '' ? '' : `:${to.port}`}`
    if (isPrivate(to.host)) {
      // RFC 8252 §7.3: an app on the same machine waits for the answer of a sign-in.
      if (isLoopback(to.host) && /[?&](?:code|error)=/.test(to.query) && /[?&]state=/.test(to.query)) return 'pass'
      return { message: `Location names the internal host "${place}"`, at: 'field:location' }
    }
    if (to.host !== from.host || to.port === '' || to.port === from.port) return 'pass'
    return { message: `Location names port ${to.port}, which the request did not`, at: 'field:location' }
  },
} satisfies Rule

export const docs = {
  summary: 'Location does not name a host or port that only the inside of a network knows.',
  why: 'Nobody outside can follow it: the browser waits for a host it cannot find, or for a closed port. It also tells an attacker how the inside is laid out.',
  fix: 'Tell the application its public address, or let it trust X-Forwarded-Host and X-Forwarded-Proto of your proxy. A relative Location avoids the question.',
  lines: 'Location: /a/1',
  limits:
    'Requests that went to an internal host themselves are not judged. Sign-in that ends on the same machine (code and state in the query) is exempt.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST https://shop.example.com/a HTTP/1.1\nHost: shop.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://shop.example.com/a/1\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'GET https://login.example.com/authorize HTTP/1.1\nHost: login.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: http://127.0.0.1:51004/callback?code=abc&state=xyz\nContent-Length: 0\n',
  ],
  bad: [
    'POST https://shop.example.com/a HTTP/1.1\nHost: shop.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://shop.example.com:8443/a/1\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'GET https://shop.example.com/a HTTP/1.1\nHost: shop.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: http://backend.internal:8080/b\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
