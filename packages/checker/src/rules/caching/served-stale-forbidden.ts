import { cacheControlOf, secondsOf } from '../../read/cache-control.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { ageOf } from './_served.ts'
import { hasTargetedPolicy } from './_store.ts'

export const rule = {
  id: 'caching/served-stale-forbidden',
  level: 'warning',
  spec: ['RFC 9111 §4.2.4', 'RFC 9111 §5.2.2.2'],
  clause: { keyword: 'MUST NOT', binds: 'cache' },
  applies: { status: ['2xx', '3xx', '4xx'] },
  check({ response: { fields } }) {
    const age = ageOf(fields)
    if (age === 0) return 'inapplicable'
    const directives = cacheControlOf(fields)
    const lifetime = secondsOf(fields, 's-maxage') ?? secondsOf(fields, 'max-age')
    const word = forbidding.find((name) => directives.has(name))
    // A cache with instructions of its own does not go by these.
    if (lifetime === null || word === undefined || hasTargetedPolicy(fields)) return 'inapplicable'
    if (age <= lifetime + slack) return 'pass'
    // CDNs take the two together for leave to hand out stale answers, and so do those who write them.
    if (word === 's-maxage' && age <= lifetime + slack + (secondsOf(fields, 'stale-while-revalidate') ?? 0))
      return 'pass'
    return {
      message: `Age ${age} exceeds ${lifetime} seconds of freshness although ${word} forbids stale answers`,
      at: 'field:age',
      // CDNs that are purged by hand often keep what browsers must ask about each time.
      ...(lifetime === 0 ? { confidence: 0.6 } : {}),
    }
  },
} satisfies Rule

/** The strictest first: stale-while-revalidate does not soften those before s-maxage. */
const forbidding = ['must-revalidate', 'proxy-revalidate', 'no-cache', 's-maxage']
/** Seconds by which clocks and rounding may differ. */
const slack = 1

export const docs = {
  summary: 'A cache does not hand out a stale answer that says it must not.',
  why: 'The server has said that an old answer is worse than none: prices, stock, rights. Here a cache gave one all the same, and the client has no way to see that it is old but to count.',
  fix: 'Let the cache ask the origin when the lifetime is over. If the old answer is good enough, take must-revalidate, proxy-revalidate or no-cache away and say stale-while-revalidate.',
  lines: 'Cache-Control: max-age=60, stale-while-revalidate=600',
  limits:
    'One second of slack. s-maxage together with stale-while-revalidate counts as leave for that time. A CDN with instructions of its own (CDN-Cache-Control, Surrogate-Control) is not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /stock HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAge: 30\nCache-Control: max-age=60, must-revalidate\nETag: "a"\nContent-Type: application/json\n\n{}\n',
    'GET /stock HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAge: 61\nCache-Control: max-age=60, must-revalidate\nETag: "a"\nContent-Type: application/json\n\n{}\n',
  ],
  bad: [
    'GET /stock HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAge: 500\nCache-Control: max-age=60, must-revalidate\nETag: "a"\nContent-Type: application/json\n\n{}\n',
    'GET /stock HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAge: 500\nCache-Control: s-maxage=60\nETag: "a"\nContent-Type: application/json\n\n{}\n',
  ],
} satisfies RuleExamples
