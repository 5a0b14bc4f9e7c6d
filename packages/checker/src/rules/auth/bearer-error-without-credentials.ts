import type { Request } from '@statute/http'
import { hasCredentials } from '../../capture.ts'
import { mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { challengesOf } from './_challenges.ts'

export const rule = {
  id: 'auth/bearer-error-without-credentials',
  level: 'advice',
  spec: ['RFC 6750 §3.1'],
  clause: { keyword: 'SHOULD NOT', binds: 'sender' },
  applies: { status: [401] },
  needs: ['request.fields'],
  check({ request, response, source }) {
    const code = challengesOf(response, 'bearer')
      .find(({ parameters }) => parameters.has('error'))
      ?.parameters.get('error')
    if (code === undefined) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    if (hasCredentials(request)) return 'pass'
    const inForm = hasTokenInForm(request)
    if (inForm) return 'pass'
    // Recorders of these kinds like to take Authorization and Cookie out.
    if (inForm === null || source.format === 'har' || source.format === 'cassette') return 'cannot-tell'
    return {
      message: `Bearer error "${code.slice(0, 40)}" although no credentials were sent`,
      at: 'field:www-authenticate',
    }
  },
} satisfies Rule

/** RFC 6750 §2.2; null if the form was not captured. */
function hasTokenInForm({ fields, body }: Request): boolean | null {
  if (mediaTypeOf(fields).type !== 'application/x-www-form-urlencoded') return false
  if (/(?:^|&)access_token=/.test(body.text)) return true
  return body.state === 'known' ? false : null
}

export const docs = {
  summary: 'A request without credentials gets a bare challenge, without an error code.',
  why: 'error="invalid_token" tells a client that the token it sent is bad. One that sent none starts to renew a token that nobody refused, or shows its user “session expired” on the first visit.',
  fix: 'Send the scheme and the realm alone if no token came with the request.',
  lines: 'WWW-Authenticate: Bearer realm="api"',
  limits:
    'A cookie, a field or parameter that looks like a key, and an access_token in a form count as credentials. HAR files and cassettes are not judged, since Authorization is often taken out of them.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api", error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
