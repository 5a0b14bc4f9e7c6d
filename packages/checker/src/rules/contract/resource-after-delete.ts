import type { Exchange } from '@statute/http'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { deletionBefore } from './_deletes.ts'

export const rule = {
  id: 'contract/resource-after-delete',
  level: 'warning',
  spec: ['RFC 9110 §9.3.5'],
  clause: { keyword: null, binds: null },
  scope: 'sequence',
  applies: { status: ['2xx'], methods: ['GET', 'HEAD'] },
  check(exchange, history) {
    const deletion = deletionBefore(exchange, history, (status) => status === 200 || status === 204)
    if (deletion === null) return history.of(exchange).some(isDeletion) ? 'pass' : 'inapplicable'
    const { request, response } = exchange
    return {
      message: `${request?.method} answered ${response.status} after DELETE of the same URL had answered ${deletion.response.status}`,
      at: 'status',
      ...(isTombstone(response.body.json) ? { level: 'advice' as const } : {}),
    }
  },
} satisfies Rule

const isDeletion = ({ request }: Exchange) => request?.method === 'DELETE'

/** A body that says itself that it is deleted. */
function isTombstone(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([name, one]) =>
      (/^(?:is_?)?deleted(?:_?at|_?on)?$/i.test(name) && one !== null && one !== false) ||
      (/^(?:status|state)$/i.test(name) && /^(?:deleted|removed|archived)$/i.test(String(one))),
  )
}

export const docs = {
  summary: 'What was deleted is not there any more.',
  why: 'DELETE said that it is done. A client that then reads the thing shows what the user has just removed, or keeps it in a cache; where the law demands deletion, the answer was wrong.',
  fix: 'Answer 404 or 410 after the DELETE. If deleting takes time, answer the DELETE with 202.',
  lines: 'HTTP/1.1 404 Not Found',
  limits:
    'A DELETE that answers 202 is still at work. A write in between that may have made the thing anew ends the matter: to it, below it, or to the collection that it is in. Recordings whose dates lie more than an hour apart are taken for several runs.',
  recipe: { do: 'send-status', status: 404, instead: 200 },
} satisfies RuleDocs

export const examples = {
  good: [
    'DELETE /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"job":9}\n\nGET /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"id":7}\n',
  ],
  bad: [
    'DELETE /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n\nGET /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"id":7}\n',
  ],
} satisfies RuleExamples
