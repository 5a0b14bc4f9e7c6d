import type { Request } from '@statute/http'
import { quote } from '../../read/quote.ts'
import { isPrivate, urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { internalAddressIn } from './_addresses.ts'
import { nothingIn, textOf } from './_text.ts'

export const rule = {
  id: 'leak/error-internal-address-leak',
  level: 'warning',
  spec: ['CWE-200'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check(exchange) {
    const url = urlOf(exchange)
    if (url === null || exchange.request === null) return 'cannot-tell'
    // Whoever develops on his own machine knows its address.
    if (isPrivate(url.host)) return 'inapplicable'
    const text = textOf(exchange.response)
    const address = text === null ? null : internalAddressIn(text, askedBy(exchange.request))
    if (address === null) return nothingIn(exchange)
    return { message: `Internal address ${quote(address)} in the body`, at: 'body', confidence: 0.85 }
  },
} satisfies Rule

/** What the client sent may come back to it: a redirect_uri, for one. */
function askedBy({ url, target, body }: Request): string {
  return `${url ?? target} ${body.text.slice(0, 10_000)}`.replace(/%3A/gi, ':').replace(/%2F/gi, '/')
}

export const docs = {
  summary: 'An error to the public names no address inside your network.',
  why: 'Names and ports of inner services make a map for an attacker who finds a way to send requests from your server.',
  fix: 'At the gateway, replace the text of upstream failures with your own, and log the address.',
  lines: 'HTTP/1.1 502 Bad Gateway\nContent-Type: application/problem+json',
  limits:
    'Not reported if the request itself went to a private host, or if the client sent the address. A number such as 10.0.0.1 needs a port, or a word such as host before it.',
  recipe: { do: 'hide-errors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/version","title":"Old client","status":400,"detail":"Version 10.0.0.1 is too old.","code":"error.internal"}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 502 Bad Gateway\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\n\nupstream orders.default.svc.cluster.local timed out',
    'GET https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 502 Bad Gateway\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"connect ECONNREFUSED 10.0.3.17:5432"}',
  ],
} satisfies RuleExamples
