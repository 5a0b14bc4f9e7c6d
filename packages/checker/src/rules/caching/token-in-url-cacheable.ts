import { cacheControlOf } from '../../read/cache-control.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'caching/token-in-url-cacheable',
  level: 'warning',
  spec: ['RFC 6750 §2.3'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: ['2xx'] },
  needs: ['response.fields'],
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    if (!/[?&]access_token=[^&#]/.test(request.url ?? request.target)) return 'inapplicable'
    const directives = cacheControlOf(response.fields)
    if (directives.has('no-store') || directives.has('private')) return 'pass'
    return {
      message: `${response.status} to a URL with access_token, without Cache-Control: private or no-store`,
      at: 'field:cache-control',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A success for a URL that holds a token is not stored by shared caches.',
  why: 'The URL is the key of the cache: whoever gets hold of it, from a log or a history, reads the stored answer of that user without the server being asked, even after the token was revoked.',
  fix: 'Send Cache-Control: no-store or private. Better still, take tokens only in Authorization.',
  lines: 'Cache-Control: no-store',
  limits: 'Only the parameter access_token of OAuth is looked for. Its value is never shown.',
  recipe: { do: 'add-field', name: 'Cache-Control', value: 'no-store' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /me?access_token=abc HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/json\n\n{"name":"Ada"}\n',
  ],
  bad: [
    'GET /me?access_token=abc HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"name":"Ada"}\n',
  ],
  breaks: { 'auth/credentials-in-url': 'It takes a token in the URL to show this.' },
} satisfies RuleExamples
