import { cacheControlOf } from '../../read/cache-control.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { asksEachTime, invitationOf } from './_store.ts'

export const rule = {
  id: 'caching/set-cookie-on-shared-cacheable',
  level: 'warning',
  spec: ['RFC 9111 §7.3'],
  clause: { keyword: null, binds: null },
  check({ response }) {
    const { fields } = response
    const cookies = fields.all('set-cookie')
    if (cookies.length === 0) return 'inapplicable'
    const directives = cacheControlOf(fields)
    if (directives.has('private') || directives.has('no-store')) return 'pass'
    if (invitationOf(fields) === null || /\bset-cookie\b/i.test(directives.get('no-cache') ?? '')) return 'pass'
    const names = cookies.map((cookie) => cookie.slice(0, cookie.indexOf('=')).trim())
    const isLight = asksEachTime(response) || names.every((name) => anonymous.test(name))
    return {
      message: `Set-Cookie of ${quote(names[0] ?? '')} with Cache-Control ${quote(fields.get('cache-control') ?? '')}`,
      at: 'field:set-cookie',
      ...(isLight ? { level: 'advice' as const, confidence: 0.5 } : {}),
    }
  },
} satisfies Rule

/** Names of cookies that sort visitors and identify none. */
const anonymous =
  /^_*(?:ab|abtest|bucket|consent|country|currency|experiment|lang|language|locale|theme|variant)(?:$|[-_.\d])/i

export const docs = {
  summary: 'A response that sets a cookie is not offered to shared caches.',
  why: 'Set-Cookie does not keep a response out of a cache. A CDN that stores it gives the session of the first visitor to all who follow, and each of them is signed in as somebody else.',
  fix: 'Send Cache-Control: private, or set the cookie on a response that is not cached. no-cache="Set-Cookie" is understood by few caches.',
  lines: 'Cache-Control: private',
  limits:
    'Cookies whose names speak of a language, a theme or a test bucket, and responses that a cache has to ask about each time, are advice only. Values of cookies are never shown.',
  recipe: { do: 'add-field', name: 'Cache-Control', value: 'private' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: private, max-age=60\nETag: "a"\nSet-Cookie: sid=1; Secure; HttpOnly; SameSite=Lax\nContent-Type: application/json\n\n{}\n',
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: public, max-age=60, no-cache="Set-Cookie"\nETag: "a"\nSet-Cookie: sid=1; Secure; HttpOnly; SameSite=Lax\nContent-Type: application/json\n\n{}\n',
  ],
  bad: [
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: public, max-age=60\nETag: "a"\nSet-Cookie: sid=1; Secure; HttpOnly; SameSite=Lax\nContent-Type: application/json\n\n{}\n',
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: s-maxage=60\nETag: "a"\nSet-Cookie: sid=1; Secure; HttpOnly; SameSite=Lax\nContent-Type: application/json\n\n{}\n',
  ],
} satisfies RuleExamples
