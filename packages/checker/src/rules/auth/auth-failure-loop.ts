import { isRedacted } from '../../capture.ts'
import { originOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { schemeOf } from './_challenges.ts'

const patience = 3

export const rule = {
  id: 'auth/auth-failure-loop',
  scope: 'sequence',
  level: 'warning',
  spec: ['RFC 9110 §15.5.2'],
  clause: { keyword: 'SHOULD', binds: 'client' },
  applies: { status: [401] },
  check(exchange, history) {
    const credentials = exchange.request?.fields.get('authorization') ?? ''
    const scheme = schemeOf(credentials)
    if (scheme !== 'basic' && scheme !== 'bearer') return 'inapplicable'
    const origin = originOf(exchange)
    if (origin === null || isRedacted(credentials)) return 'cannot-tell'
    let refused = 1
    for (let i = history.recent.length - 1; i >= 0 && refused <= patience; i--) {
      const earlier = history.recent[i]
      if (!earlier?.request || earlier.request.method === 'OPTIONS' || originOf(earlier) !== origin) continue
      if (earlier.response.status !== 401 || earlier.request.fields.get('authorization') !== credentials) break
      refused++
    }
    if (refused < patience) return 'pass'
    // Told of at the third; what follows is the same story.
    if (refused > patience) return 'inapplicable'
    return {
      message: `The same ${scheme === 'basic' ? 'Basic' : 'Bearer'} credentials were refused ${refused} times in a row by ${origin}`,
      at: 'request.field:authorization',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A client stops when its credentials were refused.',
  why: 'Trying the same again changes nothing. Servers count the failures and lock the account or the address, so a job with an old password locks out the person it belongs to.',
  fix: 'After a 401 renew the token or ask the user. Do not repeat a request that only failed for its credentials.',
  limits:
    'Only Basic and Bearer: Negotiate, NTLM and Digest need several rounds. Credentials that a recorder replaced cannot be compared.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api", error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}\n\nGET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer def\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api", error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}\n\nGET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api", error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}\n\nGET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api", error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}\n',
  ],
} satisfies RuleExamples
