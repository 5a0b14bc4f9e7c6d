import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'auth/unauthorized-without-challenge',
  level: 'error',
  spec: ['RFC 9110 §15.5.2', 'RFC 9110 §11.6.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [401] },
  needs: ['response.fields'],
  check({ response }) {
    if (response.fields.has('www-authenticate')) return 'pass'
    return { message: '401 without WWW-Authenticate', at: 'field:www-authenticate' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 401 names at least one way to authenticate, in WWW-Authenticate.',
  why: 'A client that is told only “no” cannot know whether to send a token, a password or a certificate. Browsers show no dialog, Android throws an IOException, and libraries that would renew a token do not see that they should.',
  fix: 'Send a challenge with the scheme that the resource takes. If signing in would change nothing, 403 is meant; a page with a session cookie can name a scheme of its own.',
  lines: 'WWW-Authenticate: Bearer realm="api"',
  limits:
    'Captures in which fields were left out are not judged. Scripts in a browser see the field only if the server exposes it (Access-Control-Expose-Headers).',
  recipe: { do: 'add-field', name: 'WWW-Authenticate', value: 'Bearer realm="api"', status: 401 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Basic realm="staff"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
