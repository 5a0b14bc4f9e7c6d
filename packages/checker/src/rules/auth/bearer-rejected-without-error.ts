import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { challengesOf, schemeOf } from './_challenges.ts'

export const rule = {
  id: 'auth/bearer-rejected-without-error',
  level: 'advice',
  spec: ['RFC 6750 §3'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [401] },
  check({ request, response }) {
    const challenges = challengesOf(response, 'bearer')
    if (challenges.length === 0) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    if (schemeOf(request.fields.get('authorization') ?? '') !== 'bearer') return 'inapplicable'
    if (challenges.some(({ parameters }) => parameters.has('error'))) return 'pass'
    return { message: 'Bearer token refused without an error code', at: 'field:www-authenticate' }
  },
} satisfies Rule

export const docs = {
  summary: 'A refused Bearer token is told why.',
  why: 'With a bare challenge the client cannot tell an expired token from a missing one. Libraries renew the token only on invalid_token; others ask their user to sign in although that was not needed.',
  fix: 'Add error="invalid_token", and an error_description for the person who reads the log.',
  lines: 'WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The token has expired"',
  limits: 'A gateway that does not look into tokens cannot say more; hence advice.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api", error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
