import { cacheControlOf, forbidsReuse } from '../../read/cache-control.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { longestLifetimeOf, namePolicy } from './_store.ts'

export const rule = {
  id: 'caching/server-error-cacheable',
  level: 'warning',
  spec: ['RFC 9111 §3', 'RFC 9110 §15.1'],
  clause: { keyword: null, binds: null },
  applies: { status: ['5xx'] },
  check({ response }) {
    const { fields, status } = response
    // 501 is about the method and stays true; caches may keep it anyway.
    if (status === 501) return 'inapplicable'
    if (forbidsReuse(fields)) return 'pass'
    const lifetime = longestLifetimeOf(response)
    const isLong = lifetime === null ? cacheControlOf(fields).has('public') : lifetime > shield
    if (!isLong) return 'pass'
    const { text, at } = namePolicy(fields)
    return { message: `${status} with ${text}`, at }
  },
} satisfies Rule

/** Seconds. Keeping an error for so long shields the origin from a rush, and is done on purpose. */
const shield = 60

export const docs = {
  summary: 'A server error is not offered to caches for more than a minute.',
  why: 'A failure that lasts a second is kept for as long as the lifetime says. Users go on seeing it after the server has recovered, and those whose browser has stored it cannot be reached by any purge.',
  fix: 'Send Cache-Control: no-store with 5xx. Set lifetimes where the content is made, not for all responses in front.',
  lines: 'Cache-Control: no-store',
  limits: 'Up to 60 seconds are taken for a shield against a rush of requests. 501 is left alone.',
  recipe: { do: 'add-field', name: 'Cache-Control', value: 'no-store', status: 500 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Internal Server Error","status":500,"detail":"We have been told."}\n',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 10\nCache-Control: public, max-age=10\nContent-Type: application/problem+json\n\n{"title":"Service Unavailable","status":503,"detail":"Back in a moment."}\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: public, max-age=31536000\nContent-Type: application/problem+json\n\n{"title":"Internal Server Error","status":500,"detail":"We have been told."}\n',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 502 Bad Gateway\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nExpires: Tue, 02 Jun 2026 10:05:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Gateway","status":502,"detail":"We have been told."}\n',
  ],
} satisfies RuleExamples
