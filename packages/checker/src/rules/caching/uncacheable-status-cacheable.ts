import { cacheControlOf, forbidsReuse } from '../../read/cache-control.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { longestLifetimeOf, namePolicy } from './_store.ts'

export const rule = {
  id: 'caching/uncacheable-status-cacheable',
  level: 'error',
  spec: ['RFC 6585 §3', 'RFC 6585 §4', 'RFC 6585 §5', 'RFC 6585 §6'],
  clause: { keyword: 'MUST NOT', binds: 'cache' },
  applies: { status: [428, 429, 431, 511] },
  check({ response }) {
    const { fields, status } = response
    if (forbidsReuse(fields)) return 'pass'
    const lifetime = longestLifetimeOf(response)
    const isPublic = cacheControlOf(fields).has('public')
    if (!isPublic && (lifetime === null || lifetime === 0)) return 'pass'
    const { text, at } = namePolicy(fields)
    // Kept, but asked about each time: wrong, and next to harmless.
    return { message: `${status} with ${text}`, at, level: lifetime === 0 ? 'warning' : 'error' }
  },
} satisfies Rule

export const docs = {
  summary: '428, 429, 431 and 511 are never offered to caches.',
  why: 'These answers are about one client at one moment. A cache that keeps a 429 hands it to everybody, so one busy client takes the page away from all others until it expires; rules of a CDN that add s-maxage to every path do exactly that.',
  fix: 'Send Cache-Control: no-store with these codes, and exempt errors from rules that add a lifetime.',
  lines: 'Cache-Control: no-store',
  limits:
    'The prohibition is on caches; the response that asks for it is the cause. Without a word on caching nothing is reported, since these codes are not stored by themselves.',
  recipe: { do: 'add-field', name: 'Cache-Control', value: 'no-store', status: 429 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 5\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Too Many Requests","status":429,"detail":"At most 10 requests a second."}\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 5\nCache-Control: public, max-age=300\nContent-Type: application/problem+json\n\n{"title":"Too Many Requests","status":429,"detail":"At most 10 requests a second."}\n',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 431 Request Header Fields Too Large\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nExpires: Tue, 02 Jun 2026 11:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Request Header Fields Too Large","status":431,"detail":"Cookie is too large."}\n',
  ],
} satisfies RuleExamples
