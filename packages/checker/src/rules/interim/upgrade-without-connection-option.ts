import { listOf } from '../../read/list.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'interim/upgrade-without-connection-option',
  level: 'error',
  spec: ['RFC 9110 §7.8'],
  clause: { keyword: 'MUST', binds: 'sender' },
  needs: ['hop'],
  check({ response: { fields, version } }) {
    const upgrade = fields.get('upgrade')
    if (upgrade === null || version === '2' || version === '3' || version === '1.0') return 'inapplicable'
    if (version === '') return 'cannot-tell'
    if (listOf(fields.get('connection')).some((option) => option.toLowerCase() === 'upgrade')) return 'pass'
    return { message: `Upgrade ${quote(upgrade)} without Connection: upgrade`, at: 'field:connection' }
  },
} satisfies Rule

export const docs = {
  summary: 'Whoever sends Upgrade names it in Connection too.',
  why: 'Upgrade speaks of this one connection. Unless Connection names it, a proxy passes it on, and the client at the far end tries to switch a connection that cannot. Clients that follow the book ignore such a field, so the upgrade never happens.',
  fix: 'Send Connection: upgrade beside it. If nobody uses the upgrade, as with the h2 that Apache offers, remove the field.',
  lines: 'Connection: upgrade\nUpgrade: h2c',
  limits: 'Only HTTP/1.1 is judged, and neither HAR files nor cassettes, which often lack Connection.',
  recipe: { do: 'add-field', name: 'Connection', value: 'upgrade' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 426 Upgrade Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nUpgrade: TLS/1.3\nConnection: close, Upgrade\nContent-Type: application/problem+json\n\n{"title":"Upgrade Required","status":426}\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 426 Upgrade Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nUpgrade: TLS/1.3\nContent-Type: application/problem+json\n\n{"title":"Upgrade Required","status":426}\n',
    'GET / HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nServer: Apache\nUpgrade: h2,h2c\nConnection: keep-alive\nETag: "1"\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><title>Shop</title>\n',
  ],
} satisfies RuleExamples
