import { listOf } from '../../read/list.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/misdirected-from-proxy',
  level: 'advice',
  spec: ['RFC 9110 §15.5.20'],
  clause: { keyword: 'MUST NOT', binds: 'proxy' },
  applies: { status: [421] },
  check({ response: { fields } }) {
    const [via, server] = [fields.get('via'), fields.get('server')]
    if (via === null || server === null) return 'inapplicable'
    const product = (/^[A-Za-z0-9._-]+/.exec(server.trim())?.[0] ?? '').toLowerCase()
    if (product === '' || !intermediaries(via).has(product)) return 'pass'
    return {
      message: `421 by ${quote(server)}, which Via ${quote(via)} shows as an intermediary`,
      at: 'status',
      confidence: 0.4,
    }
  },
} satisfies Rule

/** The names in Via (RFC 9110 §7.6.3): pseudonyms, and words of the comments behind them. */
function intermediaries(via: string): ReadonlySet<string> {
  return new Set(
    listOf(via.slice(0, 2048).toLowerCase())
      .flatMap((member) => member.replace(/^\S+/, '').split(/[\s()/;:]/))
      .filter((word) => word !== ''),
  )
}

export const docs = {
  summary: 'A proxy does not answer 421 of its own accord.',
  why: '421 tells the client that this connection is wrong for this host and that another may do. A client behind a proxy has no other connection to choose, so it tries again in vain or gives up on the host.',
  fix: 'A forward proxy answers 502 if it cannot reach the host, and 400 if the request makes no sense. A gateway that stands for the origin may send 421; then its certificate or its host table is to be mended.',
  lines: 'HTTP/1.1 502 Bad Gateway',
  limits:
    'Via is also added when a 421 is only forwarded, and a gateway looks like a proxy from outside. The evidence is weak, so this is advice.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 421 Misdirected Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nVia: 1.1 edge\nServer: nginx\nContent-Type: application/problem+json\n\n{"title":"Misdirected Request","status":421,"detail":"This server has no such host."}\n',
  ],
  bad: [
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 421 Misdirected Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nVia: 1.1 squid\nServer: squid/6.10\nContent-Type: application/problem+json\n\n{"title":"Misdirected Request","status":421,"detail":"This server has no such host."}\n',
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 421 Misdirected Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nVia: 1.1 cache7.example.net (squid/6.10)\nServer: squid\nContent-Type: application/problem+json\n\n{"title":"Misdirected Request","status":421,"detail":"This server has no such host."}\n',
  ],
} satisfies RuleExamples
