import { parseChallenges } from '@statute/http'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

const statusOf: ReadonlyMap<string, number> = new Map([
  ['invalid_request', 400],
  ['invalid_token', 401],
  ['insufficient_scope', 403],
])

export const rule = {
  id: 'auth/bearer-error-status',
  level: 'warning',
  spec: ['RFC 6750 §3.1'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: ['4xx'] },
  check({ response }) {
    if (!response.fields.has('www-authenticate')) return 'inapplicable'
    const codes = parseChallenges(response.fields.get('www-authenticate') ?? '')
      .filter(({ scheme }) => scheme.toLowerCase() === 'bearer')
      .map(({ parameters }) => parameters.get('error') ?? '')
      .filter((code) => statusOf.has(code))
    if (codes.length === 0) return 'inapplicable'
    const wrong = codes.find((code) => statusOf.get(code) !== response.status)
    if (wrong === undefined) return 'pass'
    return {
      message: `${response.status} with the Bearer error "${wrong}", which goes with ${statusOf.get(wrong)}`,
      at: 'status',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'The error code of a Bearer challenge and the status say the same.',
  why: 'OAuth clients act on either. With invalid_token and 403 one library renews the token and another gives up; with insufficient_scope and 401 many renew a token that is perfectly good, again and again.',
  fix: 'invalid_request goes with 400, invalid_token with 401, insufficient_scope with 403.',
  lines: 'HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error="insufficient_scope", scope="orders.write"',
  limits: 'Error codes beyond these three are not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer error="insufficient_scope", scope="a"\nContent-Type: application/problem+json\nContent-Length: 55\n\n{"type":"about:blank","title":"Forbidden","status":403}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api", error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 55\n\n{"type":"about:blank","title":"Forbidden","status":403}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer error="insufficient_scope"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
