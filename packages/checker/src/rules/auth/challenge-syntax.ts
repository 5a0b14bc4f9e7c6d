import type { Response } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { judgeChallenges } from './_challenge-syntax.ts'
import { isWithoutChallenge } from './_challenges.ts'

const label = { 'www-authenticate': 'WWW-Authenticate', 'proxy-authenticate': 'Proxy-Authenticate' } as const
const names = Object.keys(label) as (keyof typeof label)[]

export const rule = {
  id: 'auth/challenge-syntax',
  level: 'error',
  spec: ['RFC 9110 §11.6.1', 'RFC 9110 §11.3'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    if (!names.some((name) => response.fields.has(name))) return 'inapplicable'
    const reports = names.flatMap((name) => reportsOf(response, name))
    return reports.length === 0 ? 'pass' : reports
  },
} satisfies Rule

function reportsOf({ fields }: Response, name: keyof typeof label): Report[] {
  for (const value of fields.all(name)) {
    if (isWithoutChallenge(value) || isRedacted(value)) continue
    // Browsers write several lines of a field into a HAR file as one, with line ends between.
    for (const line of value.split('\n')) {
      const { fault } = judgeChallenges(line)
      if (fault !== null) return [{ message: `${label[name]} is malformed: ${fault}`, at: `field:${name}` }]
    }
  }
  return []
}

export const docs = {
  summary:
    'WWW-Authenticate and Proxy-Authenticate follow the grammar: a scheme, then one token or parameters with commas between them.',
  why: 'Clients read up to the fault and guess the rest. A missing comma hides the error code from an OAuth library, a missing quote joins two challenges, and some clients refuse the whole field and tell their users that signing in is impossible.',
  fix: 'Quote every value that is more than one word, put a comma between parameters, and begin with the scheme.',
  lines: 'WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The token has expired"',
  limits:
    'A realm without quotes is legal if it is one word and is not reported. Empty fields are told by other rules; placeholders of a recorder are not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Digest realm="a, b", nonce="n", Basic realm="c"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Negotiate, Basic realm="corp", charset="UTF-8"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: realm="x"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Basic realm=My Site\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api" error="invalid_token"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
