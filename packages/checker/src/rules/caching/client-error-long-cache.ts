import { forbidsReuse, sharedLifetimeOf } from '../../read/cache-control.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { namePolicy } from './_store.ts'

export const rule = {
  id: 'caching/client-error-long-cache',
  level: 'advice',
  spec: ['RFC 9111 §4.2'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx'] },
  check({ response }) {
    const { fields, status } = response
    const lifetime = sharedLifetimeOf(response)
    // What is gone or banned stays so.
    if (lifetime === null || status === 410 || status === 451) return 'inapplicable'
    if (lifetime < day || forbidsReuse(fields)) return 'pass'
    const { text, at } = namePolicy(fields)
    return { message: `${status} with ${text}: ${lifetime} seconds in shared caches`, at }
  },
} satisfies Rule

const day = 86_400

export const docs = {
  summary: 'A client error is cached for less than a day.',
  why: 'A page that is published, a right that is granted, a file that is uploaded a moment too late: caches go on saying 404 or 403 for as long as they were told, and only those whose cache is empty see the page.',
  fix: 'Give errors a lifetime of minutes at most, and see that a rule for static files does not apply to their errors.',
  lines: 'Cache-Control: max-age=60',
  limits:
    '410 and 451 are meant to last. Under paths whose names hold a hash a long 404 may be deliberate, so this is advice.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /a.js HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: max-age=60\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"No such file."}\n',
  ],
  bad: [
    'GET /a.js HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: public, max-age=31536000\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"No such file."}\n',
  ],
} satisfies RuleExamples
