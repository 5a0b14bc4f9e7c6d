import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'auth/proxy-authenticate-unexpected',
  level: 'advice',
  spec: ['RFC 9110 §11.7.1'],
  clause: { keyword: null, binds: null },
  check({ response }) {
    if (!response.fields.has('proxy-authenticate')) return 'inapplicable'
    if (response.status === 407) return 'pass'
    return { message: `${response.status} with Proxy-Authenticate`, at: 'field:proxy-authenticate' }
  },
} satisfies Rule

export const docs = {
  summary: 'Proxy-Authenticate goes with 407.',
  why: 'On another status no client acts on it. Where it stands in for WWW-Authenticate, the client would send its password for the wrong party, if it sent any.',
  fix: 'Use WWW-Authenticate for the server itself, and 407 only in a proxy.',
  lines: 'WWW-Authenticate: Basic realm="staff"',
  recipe: { do: 'remove-field', name: 'Proxy-Authenticate' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET http://www.example.com/ HTTP/1.1\nHost: www.example.com\nAccept: application/json\n\nHTTP/1.1 407 Proxy Authentication Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nProxy-Authenticate: Basic realm="proxy"\nContent-Type: application/problem+json\nContent-Length: 75\n\n{"type":"about:blank","title":"Proxy Authentication Required","status":407}',
  ],
  bad: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Basic realm="staff"\nProxy-Authenticate: Basic realm="staff"\nContent-Type: application/problem+json\nContent-Length: 58\n\n{"type":"about:blank","title":"Unauthorized","status":401}',
  ],
} satisfies RuleExamples
