import { isPrivate, locationOf, urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { quoteLocation, soleLocation } from './_location.ts'

export const rule = {
  id: 'redirect/redirect-http-off-host',
  level: 'warning',
  spec: [],
  clause: { keyword: null, binds: null },
  applies: { status: ['3xx'] },
  check(exchange) {
    const location = soleLocation(exchange.response)
    if (location === null) return 'inapplicable'
    const from = urlOf(exchange)
    if (from === null) return 'cannot-tell'
    const to = locationOf(exchange, location)
    if (to?.scheme !== 'https:') return 'inapplicable'
    if (from.scheme === '') return from.host === to.host ? 'inapplicable' : 'cannot-tell'
    // HSTS (RFC 6797 §8.1.1) is for names, and nobody needs it inside a network.
    if (from.scheme !== 'http:' || isPrivate(from.host) || /^[\d.]+$|^\[/.test(from.host)) return 'inapplicable'
    if (from.host === to.host) return 'pass'
    return {
      message: `http://${from.host} redirects to ${quoteLocation(location)}, not to its own https`,
      at: 'field:location',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Plain http redirects to https on the same host first.',
  why: 'Strict-Transport-Security counts for the host that sends it over https. If http://example.com goes straight to https://www.example.com, browsers never learn it for example.com, and each visit there begins unprotected.',
  fix: 'Redirect to https on the same host, and from there to the other host.',
  lines: 'Location: https://example.com/',
  limits:
    'Names and addresses inside a network, and addresses without a name, cannot have HSTS and are exempt. Link shorteners do this on purpose; switch the rule off for them.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET http://example.com/ HTTP/1.1\nHost: example.com\n\nHTTP/1.1 301 Moved Permanently\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://example.com/\nCache-Control: max-age=3600\nContent-Length: 0\n',
  ],
  bad: [
    'GET http://example.com/ HTTP/1.1\nHost: example.com\n\nHTTP/1.1 301 Moved Permanently\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://www.example.com/\nCache-Control: max-age=3600\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
