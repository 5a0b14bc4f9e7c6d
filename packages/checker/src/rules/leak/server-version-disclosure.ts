import type { Exchange } from '@statute/http'
import { quote } from '../../read/quote.ts'
import { originOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

const names = ['Server', 'X-Powered-By', 'X-AspNet-Version', 'X-AspNetMvc-Version', 'X-Generator']

export const rule = {
  id: 'leak/server-version-disclosure',
  level: 'advice',
  spec: ['RFC 9110 §10.2.4'],
  clause: { keyword: 'SHOULD NOT', binds: 'sender' },
  scope: 'sequence',
  check(exchange, history) {
    const { fields } = exchange.response
    const present = names.filter((name) => fields.has(name))
    if (present.length === 0) return 'inapplicable'
    const telling = present.filter((name) => /\d\.\d/.test(fields.get(name) ?? ''))
    if (telling.length === 0) return 'pass'
    // Once for each origin: it is set in one place.
    const origin = originOf(exchange)
    const said = (name: string) => origin !== null && history.recent.some((one) => isSame(one, exchange, name, origin))
    const fresh = telling.filter((name) => !said(name))
    if (fresh.length === 0) return 'inapplicable'
    return fresh.map((name) => ({
      message: `${name} ${quote(fields.get(name) ?? '')} tells the version`,
      at: `field:${name.toLowerCase()}` as const,
    }))
  },
} satisfies Rule

function isSame(earlier: Exchange, exchange: Exchange, name: string, origin: string): boolean {
  return earlier.response.fields.get(name) === exchange.response.fields.get(name) && originOf(earlier) === origin
}

export const docs = {
  summary: 'Server and its kin do not tell the version of the software.',
  why: 'Who looks for servers with a known flaw searches for exactly this text. Clients have no use for it.',
  fix: 'Keep the name and drop the version: server_tokens off in nginx, ServerTokens Prod in Apache, expose_php = Off in PHP.',
  lines: 'Server: nginx',
  limits: 'Reported once for each origin and field. A name without a version is fine.',
  recipe: { do: 'hide-version' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nServer: nginx\nETag: "a"\nContent-Type: application/json\n\n{"a":1}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nServer: Apache/2.4.29 (Ubuntu)\nETag: "a"\nContent-Type: application/json\n\n{"a":1}',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Powered-By: PHP/8.1.2\nETag: "a"\nContent-Type: application/json\n\n{"a":1}',
  ],
} satisfies RuleExamples
