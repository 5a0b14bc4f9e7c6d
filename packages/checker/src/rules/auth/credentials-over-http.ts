import type { Request } from '@statute/http'
import { isLoopback, isPrivate, urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { challengesOf } from './_challenges.ts'

export const rule = {
  id: 'auth/credentials-over-http',
  level: 'error',
  spec: ['RFC 7617 §4', 'RFC 6750 §5.3'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [401] },
  check(exchange) {
    const { request, response } = exchange
    const scheme = challengesOf(response, 'basic', 'bearer', 'digest')[0]?.scheme
    if (scheme === undefined) return 'inapplicable'
    const url = urlOf(exchange)
    if (request === null || url === null || url.scheme === '') return 'cannot-tell'
    if (url.scheme === 'https:' || isLoopback(url.host)) return 'pass'
    const message = `${scheme} challenge over plain http, at ${url.host}`
    // Outside it was https: TLS ends at a proxy before the place of recording.
    if (isBehindTls(request)) return { message, at: 'field:www-authenticate', level: 'advice' }
    if (isPrivate(url.host)) return { message, at: 'field:www-authenticate', level: 'warning' }
    return { message, at: 'field:www-authenticate' }
  },
} satisfies Rule

function isBehindTls({ fields }: Request): boolean {
  return (
    /^\s*https\b/i.test(fields.get('x-forwarded-proto') ?? '') ||
    /^on$/i.test(fields.get('x-forwarded-ssl') ?? '') ||
    /\bproto="?https\b/i.test(fields.get('forwarded') ?? '')
  )
}

export const docs = {
  summary: 'Passwords and tokens are asked for over https only.',
  why: 'What the client sends next can be read by everybody on the way: Basic is the password itself, and whoever has a Bearer token can use it. Digest can be guessed at leisure.',
  fix: 'Serve the resource over https, and refuse plain http with 403 or redirect before anything is asked for.',
  limits:
    'This machine (localhost, 127.0.0.1, [::1]) is exempt. Hosts inside a network are a warning; with X-Forwarded-Proto: https it is advice. Texts that do not tell the scheme of the URL are not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
    'GET http://localhost:8080/me HTTP/1.1\nHost: localhost:8080\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Basic realm="dev"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
  bad: [
    'GET http://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Basic realm="staff"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
