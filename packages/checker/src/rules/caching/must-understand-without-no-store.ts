import { cacheControlOf } from '../../read/cache-control.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'caching/must-understand-without-no-store',
  level: 'advice',
  spec: ['RFC 9111 §5.2.2.3'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  check({ response: { fields } }) {
    const directives = cacheControlOf(fields)
    if (!directives.has('must-understand')) return 'inapplicable'
    if (directives.has('no-store')) return 'pass'
    return {
      message: `Cache-Control ${quote(fields.get('cache-control') ?? '')} has must-understand without no-store`,
      at: 'field:cache-control',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'must-understand comes together with no-store.',
  why: 'Older caches do not know must-understand and skip it. Without no-store beside it they store a response whose status they do not understand, which is what the directive is there to prevent.',
  fix: 'Send both: caches that know must-understand then disregard no-store, and all others do not store.',
  lines: 'Cache-Control: no-store, must-understand, max-age=60',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store, must-understand, max-age=60\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: must-understand, max-age=60\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
} satisfies RuleExamples
