import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { judgeChallenges } from './_challenge-syntax.ts'
import { challengeFieldOf } from './_challenges.ts'

/** IANA's registry of HTTP authentication schemes, and two that everybody knows without it; in lower case. */
const known: ReadonlySet<string> = new Set(
  (
    'basic bearer concealed digest dpop gnap hoba mutual negotiate oauth privatetoken scram-sha-1 scram-sha-256 vapid ' +
    'ntlm aws4-hmac-sha256'
  ).split(' '),
)

export const rule = {
  id: 'auth/challenge-unregistered-scheme',
  level: 'advice',
  spec: ['RFC 9110 §16.4.1'],
  clause: { keyword: null, binds: null },
  applies: { status: [401, 407] },
  check({ response }) {
    const name = challengeFieldOf(response.status)
    const judged = response.fields
      .all(name)
      .flatMap((value) => value.split('\n'))
      .map(judgeChallenges)
    const schemes = judged.flatMap((one) => one.schemes)
    // Where the grammar is broken, any word may look like a scheme.
    if (schemes.length === 0 || judged.some(({ fault }) => fault !== null)) return 'inapplicable'
    if (schemes.some(isRedacted)) return 'cannot-tell'
    const foreign = schemes.filter((scheme) => !known.has(scheme.toLowerCase()))
    if (foreign.length === 0) return 'pass'
    const shown = [...new Set(foreign)].slice(0, 3).map((scheme) => `"${scheme.slice(0, 40)}"`)
    return { message: `${shown.join(', ')}: not in the registry of authentication schemes`, at: `field:${name}` }
  },
} satisfies Rule

export const docs = {
  summary: 'The scheme of a challenge is one that others know.',
  why: 'No library has code for a private scheme, so each client needs its own. A name that is registered later for something else will clash.',
  fix: 'Tell in your documentation what to send. If the scheme carries a token that is handed out beforehand, Bearer does the same and is known everywhere.',
  lines: 'WWW-Authenticate: Bearer realm="api"',
  limits:
    'A private scheme is legal and better than no challenge. NTLM and AWS4-HMAC-SHA256 are not registered but widely known, and pass.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: NTLM, Basic realm="corp"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: ApiKey\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Session realm="shop"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
