import { phrase } from '@statute/codes/status'
import { isRegisteredMethod } from '../../read/methods.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'server-error/server-error',
  level: 'advice',
  spec: ['RFC 9110 §15.6'],
  clause: { keyword: null, binds: null },
  check({ request, response: { status }, source }) {
    if (status < 500 || status > 599) return 'pass'
    // RFC 9110 §9.1: what a server should say to a method that it does not know.
    if (status === 501 && request !== null && !isRegisteredMethod(request.method)) return 'pass'
    const name = phrase(status)
    const report = { message: `The server failed: ${status}${name ? ` (${name})` : ''}`, at: 'status' } as const
    // A test that does not expect it has found a fault.
    return source.format === 'suite' ? { ...report, level: 'error' } : report
  },
} satisfies Rule

export const docs = {
  summary: 'No request makes the server fail.',
  why: 'A 5xx says that a good request could not be served. Clients retry it, which adds load when there is least to spare; people see an error page, and what was half done may stay half done.',
  fix: 'Look into the log of the server at that time and handle the failure there. If the request was at fault, answer with a 4xx.',
  lines: 'HTTP/1.1 422 Unprocessable Content',
  limits:
    'In traffic some failures are normal, so it is advice, counted for each route. In the run of a test suite it is an error; switch it off for routes that are meant to fail.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/items/9 HTTP/1.1\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404}\n',
  ],
  bad: [
    'GET https://api.example.com/items/9 HTTP/1.1\n\nHTTP/1.1 503 Service Unavailable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nRetry-After: 120\nContent-Type: application/problem+json\n\n{"title":"Service Unavailable","status":503}\n',
  ],
} satisfies RuleExamples
