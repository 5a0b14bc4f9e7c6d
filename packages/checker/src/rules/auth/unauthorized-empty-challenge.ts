import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isWithoutChallenge } from './_challenges.ts'

export const rule = {
  id: 'auth/unauthorized-empty-challenge',
  level: 'error',
  spec: ['RFC 9110 §15.5.2', 'RFC 9110 §5.6.1.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [401] },
  check({ response }) {
    const value = response.fields.get('www-authenticate')
    if (value === null) return 'inapplicable'
    if (!isWithoutChallenge(value)) return 'pass'
    return { message: '401 with a WWW-Authenticate that holds no challenge', at: 'field:www-authenticate' }
  },
} satisfies Rule

export const docs = {
  summary: 'WWW-Authenticate of a 401 holds a challenge.',
  why: 'An empty field is as good as none: no client knows what to send. Some servers empty it so that browsers show no dialog, and take the hint from all other clients as well.',
  fix: 'Name a scheme. One that browsers do not know (Bearer, or a name of your own) opens no dialog.',
  lines: 'WWW-Authenticate: Bearer realm="api"',
  recipe: { do: 'add-field', name: 'WWW-Authenticate', value: 'Bearer realm="api"', status: 401 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: \nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: , ,\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
