import { cacheControlOf, secondsOf } from '../../read/cache-control.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/misdirected-cacheable',
  level: 'warning',
  spec: ['RFC 9110 §15.5.20', 'RFC 9111 §3'],
  clause: { keyword: null, binds: null },
  applies: { status: [421] },
  check({ response: { fields } }) {
    const directives = cacheControlOf(fields)
    if (directives.has('no-store')) return 'pass'
    const lifetime = Math.max(secondsOf(fields, 'max-age') ?? 0, secondsOf(fields, 's-maxage') ?? 0)
    if (lifetime === 0 && !directives.has('public')) return 'pass'
    return { message: `421 with Cache-Control ${quote(fields.get('cache-control') ?? '')}`, at: 'field:cache-control' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 421 is not to be cached.',
  why: '421 is about one connection, not about the resource. Stored by a cache, it is handed to people whose connection was right, and a page is gone for them until it expires.',
  fix: 'Send Cache-Control: no-store with 421, and see that a rule for all paths does not add max-age.',
  lines: 'Cache-Control: no-store',
  limits: 'Without a word on caching a 421 is not stored, so nothing is reported then.',
  recipe: { do: 'add-field', name: 'Cache-Control', value: 'no-store', status: 421 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 421 Misdirected Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Misdirected Request","status":421,"detail":"This server has no such host."}\n',
  ],
  bad: [
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 421 Misdirected Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: public, max-age=300\nContent-Type: application/problem+json\n\n{"title":"Misdirected Request","status":421,"detail":"This server has no such host."}\n',
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 421 Misdirected Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: s-maxage=60\nContent-Type: application/problem+json\n\n{"title":"Misdirected Request","status":421,"detail":"This server has no such host."}\n',
  ],
} satisfies RuleExamples
