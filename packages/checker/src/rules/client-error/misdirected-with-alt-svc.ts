import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/misdirected-with-alt-svc',
  level: 'advice',
  spec: ['RFC 7838 §6'],
  clause: { keyword: null, binds: null },
  applies: { status: [421] },
  check({ response }) {
    const services = response.fields.get('alt-svc')
    if (services === null) return 'pass'
    return { message: `421 with Alt-Svc ${quote(services)}, which clients ignore there`, at: 'field:alt-svc' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 421 carries no Alt-Svc.',
  why: 'Clients must ignore Alt-Svc in a 421, because the server has just said that it does not speak for this host. Whoever hoped to lead them elsewhere with it waits in vain.',
  fix: 'Leave Alt-Svc out of 421 responses, and announce other services with answers of the right host.',
  limits: 'The field does no harm there.',
  recipe: { do: 'remove-field', name: 'Alt-Svc', status: 421 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 421 Misdirected Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Misdirected Request","status":421,"detail":"This server has no such host."}\n',
  ],
  bad: [
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 421 Misdirected Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nAlt-Svc: h3=":443"; ma=86400\nContent-Type: application/problem+json\n\n{"title":"Misdirected Request","status":421,"detail":"This server has no such host."}\n',
  ],
} satisfies RuleExamples
