import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { challengeFieldOf, challengesOf } from './_challenges.ts'

export const rule = {
  id: 'auth/basic-without-realm',
  level: 'error',
  spec: ['RFC 7617 §2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [401, 407] },
  check({ response }) {
    const name = challengeFieldOf(response.status)
    const challenges = challengesOf(response, 'basic')
    if (challenges.length === 0) return 'inapplicable'
    if (challenges.every(({ parameters }) => parameters.has('realm'))) return 'pass'
    if (isRedacted(response.fields.get(name) ?? '')) return 'cannot-tell'
    return { message: 'Basic challenge without realm', at: `field:${name}` }
  },
} satisfies Rule

export const docs = {
  summary: 'A Basic challenge names its realm.',
  why: 'The realm tells the client which of its passwords is asked for: password stores file them under host and realm. Without one a client may pass over the challenge, or offer a password that belongs to another area of the same host.',
  fix: 'Add realm, in quotes.',
  lines: 'WWW-Authenticate: Basic realm="staff"',
  limits: 'Other schemes may leave the realm out.',
  recipe: { do: 'add-field', name: 'WWW-Authenticate', value: 'Basic realm="staff"', status: 401 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Basic realm="staff", charset="UTF-8"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Basic\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api", Basic charset="UTF-8"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
