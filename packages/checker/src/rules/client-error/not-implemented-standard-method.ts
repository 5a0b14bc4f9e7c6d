import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/not-implemented-standard-method',
  level: 'warning',
  spec: ['RFC 9110 §9.1', 'RFC 9110 §15.6.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [501] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    if (request.method !== 'GET' && request.method !== 'HEAD') return 'pass'
    return { message: `501 to ${request.method}, which every server has to know`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'GET and HEAD are never answered with 501.',
  why: '501 says that the server does not know the method at all. Of GET and HEAD that cannot be true, so clients and monitors take the server for broken, and caches may keep a 501 without being told how long.',
  fix: 'Say what is the matter with this resource: 404 if it is not there, 403 if it is not for this user, 405 if it takes other methods. A feature that is switched off is a 404 or a 403.',
  lines: 'HTTP/1.1 404 Not Found',
  limits: '501 to other methods is left alone.',
  recipe: { do: 'send-status', status: 404, instead: 501 },
} satisfies RuleDocs

export const examples = {
  good: [
    'LINK /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 501 Not Implemented\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Implemented","status":501,"detail":"LINK is not known here."}\n',
  ],
  bad: [
    'GET /beta/search HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 501 Not Implemented\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Implemented","status":501,"detail":"Search is not built yet."}\n',
  ],
} satisfies RuleExamples
