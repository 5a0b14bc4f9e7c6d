import type { Exchange } from '@statute/http'
import type { History } from '../../history.ts'
import { isSafe } from '../../read/methods.ts'
import { originOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/head-not-supported',
  scope: 'sequence',
  level: 'warning',
  spec: ['RFC 9110 §9.1', 'RFC 9110 §9.3.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { methods: ['GET', 'HEAD'] },
  check(exchange, history) {
    const earlier = history.of(exchange)
    if (exchange.request?.method === 'HEAD') {
      const get = earlier.findLast(isGet)
      return get && isFine(get) ? compare(get, exchange, isChangedSince(get, history)) : 'inapplicable'
    }
    if (!isFine(exchange) || earlier.some(isGet)) return 'inapplicable'
    const head = earlier.findLast(({ request }) => request?.method === 'HEAD')
    return head ? compare(exchange, head, isChangedSince(head, history)) : 'inapplicable'
  },
} satisfies Rule

const refusals = [404, 405, 501]

const isGet = ({ request }: Exchange) => request?.method === 'GET'
const isFine = ({ response: { status } }: Exchange) => status >= 200 && status < 300

function compare(get: Exchange, head: Exchange, isChanged: boolean) {
  const { status } = head.response
  if (!refusals.includes(status)) return 'pass'
  // 405 and 501 are about the method. 404 may be about who asked, or about what was made or removed in between.
  if (status === 404 && (!sameCredentials(get, head) || isChanged)) return 'inapplicable'
  return {
    message: `${status} to HEAD of a resource that answers GET with ${get.response.status}`,
    at: 'status',
    exchange: head,
    confidence: status === 404 ? 0.8 : 1,
  } as const
}

function sameCredentials(a: Exchange, b: Exchange): boolean {
  return ['authorization', 'cookie'].every((name) => a.request?.fields.get(name) === b.request?.fields.get(name))
}

/** Whether anything that may have changed the resource was sent since an earlier exchange. */
function isChangedSince(earlier: Exchange, { recent }: History): boolean {
  const at = recent.lastIndexOf(earlier)
  const origin = originOf(earlier)
  // What was forgotten may have changed anything.
  if (at < 0) return true
  return recent.slice(at + 1).some((one) => !isSafe(one.request?.method ?? '') && originOf(one) === origin)
}

export const docs = {
  summary: 'Where GET works, HEAD works.',
  why: 'Link checkers, download managers, monitors and caches ask with HEAD for what GET would say. If it is refused they report a dead link or an outage, or fall back to fetching everything.',
  fix: 'Answer HEAD as GET, and leave out the content. Most frameworks do so if a route is registered for GET and HEAD is not caught elsewhere.',
  lines: 'HTTP/1.1 200 OK',
  limits:
    'The requirement is on general-purpose servers; a single resource may refuse. A 404 is not reported if credentials differ or something was changed in between.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /report HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nETag: "a"\nContent-Length: 2\n\n{}\n\nHEAD /report HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nETag: "a"\nContent-Length: 2\n',
  ],
  bad: [
    'GET /report HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nETag: "a"\n\n{}\n\nHEAD /report HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET\nCache-Control: no-store\n',
    'HEAD /report HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\n\nGET /report HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nETag: "a"\n\n{}\n',
  ],
} satisfies RuleExamples
