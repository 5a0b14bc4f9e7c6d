import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/conflict-on-safe-method',
  level: 'advice',
  spec: ['RFC 9110 §15.5.10'],
  clause: { keyword: null, binds: null },
  applies: { status: [409] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    if (!readers.includes(request.method)) return 'pass'
    return { message: `409 to ${request.method}, which changes nothing that could conflict`, at: 'status' }
  },
} satisfies Rule

const readers = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY']

export const docs = {
  summary: '409 answers requests that would change something.',
  why: 'Clients handle a 409 by fetching the resource again, merging, and sending the change once more. For a request that was a fetch to begin with this makes a loop, or an error that no code expects.',
  fix: 'Say what keeps the resource from being read: 404 if it is not there yet, 503 with Retry-After if it will be soon, 412 if a condition of the request failed.',
  lines: 'HTTP/1.1 503 Service Unavailable\nRetry-After: 30',
  limits:
    'Some services answer 409 while something is being prepared. That works with their own clients, so this is advice. Methods of WebDAV are left alone.',
} satisfies RuleDocs

export const examples = {
  good: [
    'PUT /items/7 HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nIf-Match: "a"\n\n{"name":"x"}\n\nHTTP/1.1 409 Conflict\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Conflict","status":409,"detail":"The item was archived meanwhile."}\n',
  ],
  bad: [
    'GET /exports/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 409 Conflict\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Conflict","status":409,"detail":"The export is not ready."}\n',
  ],
} satisfies RuleExamples
