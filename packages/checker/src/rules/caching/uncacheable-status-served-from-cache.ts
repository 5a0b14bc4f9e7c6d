import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { servedFromCache } from './_served.ts'

export const rule = {
  id: 'caching/uncacheable-status-served-from-cache',
  level: 'error',
  spec: ['RFC 6585 §3', 'RFC 6585 §4', 'RFC 6585 §5', 'RFC 6585 §6'],
  clause: { keyword: 'MUST NOT', binds: 'cache' },
  applies: { status: [428, 429, 431, 511] },
  check({ response: { fields, status } }) {
    const served = servedFromCache(fields)
    if (served === null) return 'pass'
    return { message: `${status} from a cache: ${served.by}`, at: served.at, confidence: served.sure ? 1 : 0.6 }
  },
} satisfies Rule

export const docs = {
  summary: '428, 429, 431 and 511 never come out of a cache.',
  why: 'Whoever gets a stored 429 has done nothing to earn it. Clients back off for no reason, and the counters of the server show nothing, because the request never got there.',
  fix: 'Exempt these codes from the cache: in Varnish by the status in vcl_backend_response, in nginx by proxy_cache_valid for chosen codes only, in a CDN by its rules for errors.',
  lines: 'Cache-Control: no-store',
  limits: 'X-Cache counts only without Age and Cache-Status, since it may speak for an inner layer.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 5\nCache-Control: no-store\nAge: 0\nContent-Type: application/problem+json\n\n{"title":"Too Many Requests","status":429,"detail":"At most 10 requests a second."}\n',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 5\nCache-Control: no-store\nCache-Status: edge; fwd=miss\nX-Cache: HIT\nContent-Type: application/problem+json\n\n{"title":"Too Many Requests","status":429,"detail":"At most 10 requests a second."}\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 5\nAge: 40\nContent-Type: application/problem+json\n\n{"title":"Too Many Requests","status":429,"detail":"At most 10 requests a second."}\n',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 429 Too Many Requests\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 5\nCache-Status: origin; fwd=miss, edge; hit; ttl=30\nContent-Type: application/problem+json\n\n{"title":"Too Many Requests","status":429,"detail":"At most 10 requests a second."}\n',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 428 Precondition Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Cache: HIT\nContent-Type: application/problem+json\n\n{"title":"Precondition Required","status":428,"detail":"Send If-Match."}\n',
  ],
} satisfies RuleExamples
