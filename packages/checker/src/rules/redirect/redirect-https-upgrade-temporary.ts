import { isLoopback, locationOf, urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { soleLocation } from './_location.ts'

export const rule = {
  id: 'redirect/redirect-https-upgrade-temporary',
  level: 'advice',
  spec: ['RFC 9110 §15.4.2', 'RFC 9110 §15.4.9'],
  clause: { keyword: null, binds: null },
  applies: { status: [301, 302, 303, 307, 308] },
  check(exchange) {
    const { response } = exchange
    const location = soleLocation(response)
    if (location === null) return 'inapplicable'
    const from = urlOf(exchange)
    if (from === null || from.scheme === '') return 'cannot-tell'
    const to = locationOf(exchange, location)
    const isUpgrade =
      from.scheme === 'http:' && to?.scheme === 'https:' && from.host === to.host && from.path === to.path
    if (!isUpgrade || isLoopback(from.host)) return 'inapplicable'
    if (response.status === 301 || response.status === 308) return 'pass'
    return { message: `http to https with ${response.status}, which is temporary`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'The redirect from http to https is a permanent one.',
  why: 'A temporary redirect is not remembered: each visit by an old link goes over plain http again, and search engines keep the http address.',
  fix: 'Send 301, or 308 if requests with a body come over http too.',
  lines: 'HTTP/1.1 308 Permanent Redirect',
  limits:
    'While https is being rolled out a temporary code is wise. The 307 that browsers make up for hosts with HSTS is not judged.',
  recipe: { do: 'send-status', status: 308 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET http://example.com/a HTTP/1.1\nHost: example.com\n\nHTTP/1.1 301 Moved Permanently\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://example.com/a\nCache-Control: max-age=3600\nContent-Length: 0\n',
  ],
  bad: [
    'GET http://example.com/a HTTP/1.1\nHost: example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://example.com/a\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
