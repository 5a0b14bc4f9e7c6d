import { cacheControlOf, secondsOf } from '../../read/cache-control.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { asksEachTime, invitationOf } from './_store.ts'

export const rule = {
  id: 'caching/authenticated-response-public',
  level: 'warning',
  spec: ['RFC 9111 §3.5'],
  clause: { keyword: null, binds: null },
  applies: { status: ['2xx'] },
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    const credentials = request.fields.state('authorization')
    if (credentials !== 'known') return credentials === 'absent' ? 'inapplicable' : 'cannot-tell'
    if (uncached.has(request.method)) return 'inapplicable'
    const { fields } = response
    const directives = cacheControlOf(fields)
    if (directives.has('private') || directives.has('no-store')) return 'pass'
    const isRevalidated = directives.has('must-revalidate') && (secondsOf(fields, 'max-age') ?? 0) > 0
    if (invitationOf(fields) === null && !isRevalidated) return 'pass'
    return {
      message: `Cache-Control ${quote(fields.get('cache-control') ?? '')} on the answer to a request with Authorization`,
      at: 'field:cache-control',
      confidence: 0.7,
      // The origin sees the credentials of each user all the same.
      ...(asksEachTime(response) ? { level: 'advice' as const } : {}),
    }
  },
} satisfies Rule

/** Answers to these are never stored (RFC 9110 §9.3). */
const uncached = new Set(['PUT', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE'])

export const docs = {
  summary: 'An answer to a request with credentials is not offered to shared caches.',
  why: 'Shared caches keep such answers apart unless they are told otherwise; public, s-maxage and must-revalidate tell them otherwise. A proxy or CDN then hands the data of one user to the next.',
  fix: 'Send Cache-Control: private, or no-store for what is sensitive. Keep public for data that is the same for everybody.',
  lines: 'Cache-Control: private, max-age=60',
  limits:
    'Shared data behind an API key may be public on purpose. If a cache has to ask the origin each time, this is advice.',
  recipe: { do: 'add-field', name: 'Cache-Control', value: 'private' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: private, max-age=60\nETag: "a"\nContent-Type: application/json\n\n{"name":"Ada"}\n',
  ],
  bad: [
    'GET /me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: public, max-age=60\nETag: "a"\nContent-Type: application/json\n\n{"name":"Ada"}\n',
    'GET /me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: max-age=60, must-revalidate\nETag: "a"\nContent-Type: application/json\n\n{"name":"Ada"}\n',
  ],
} satisfies RuleExamples
