import { isSafe } from '../../read/methods.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/accepted-on-safe-method',
  level: 'advice',
  spec: ['RFC 9110 §15.3.3'],
  clause: { keyword: null, binds: null },
  applies: { status: [202] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    return isSafe(request.method)
      ? { message: `202 to ${request.method}, which asks for no work`, at: 'status' }
      : 'pass'
  },
} satisfies Rule

export const docs = {
  summary: 'Work that goes on after the answer is not started with GET.',
  why: 'Prefetching browsers, crawlers and caches send GET on their own account and would start the work each time. A client that does not know the convention takes the 202 for the result: it is a success, and its body is not what was asked for.',
  fix: 'Start the work with POST, and let GET ask for its state: 200 while it runs, 303 to the result when it is done.',
  lines: 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"state":"running"}',
  limits:
    'Reports that are made on demand and long polls do so on purpose, GitHub’s statistics for one. Hence mere advice.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST https://api.example.com/exports HTTP/1.1\nContent-Type: application/json\n\n{"year":2026}\n\nHTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /jobs/4\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/stats/contributors HTTP/1.1\n\nHTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{}\n',
  ],
} satisfies RuleExamples
