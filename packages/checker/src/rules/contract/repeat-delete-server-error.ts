import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { deletionBefore } from './_deletes.ts'

export const rule = {
  id: 'contract/repeat-delete-server-error',
  level: 'warning',
  spec: ['RFC 9110 §9.2.2'],
  clause: { keyword: null, binds: null },
  scope: 'sequence',
  applies: { methods: ['DELETE'] },
  check(exchange, history) {
    const { status, fields } = exchange.response
    const deletion = deletionBefore(exchange, history, (one) => one >= 200 && one <= 299)
    if (deletion === null) return 'inapplicable'
    if (status < 500) return 'pass'
    // What may pass by itself says nothing about the repetition.
    if ([502, 503, 504].includes(status) || fields.has('retry-after')) return 'cannot-tell'
    return {
      message: `The second DELETE of the same URL answered ${status} after ${deletion.response.status}`,
      at: 'status',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Repeating a DELETE is no failure of the server.',
  why: 'DELETE is idempotent, so clients, proxies and queues repeat it when an answer is lost. A 500 to the repetition raises an alarm, is retried again, and hides that everything is as it should be.',
  fix: 'Answer the second DELETE with 404, 410 or 204: look whether the row is there before you use it.',
  lines: 'HTTP/1.1 404 Not Found',
  limits:
    '502, 503, 504 and answers with Retry-After may be passing failures. A write in between that may have made the thing anew ends the matter.',
  recipe: { do: 'send-status', status: 404, instead: 500 },
} satisfies RuleDocs

export const examples = {
  good: [
    'DELETE /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n\nDELETE /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"None"}\n',
  ],
  bad: [
    'DELETE /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n\nDELETE /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"failed"}\n',
  ],
} satisfies RuleExamples
