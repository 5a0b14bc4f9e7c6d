import { type Exchange, parseDate } from '@statute/http'
import { mayRemove, since } from '../../read/changes.ts'
import { hasSameCredentials } from '../../read/credentials.ts'
import { quote } from '../../read/quote.ts'
import { urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

const isRead = ({ request }: Exchange) => request?.method === 'GET' || request?.method === 'HEAD'

export const rule = {
  id: '2xx/created-resource-not-retrievable',
  level: 'warning',
  spec: ['RFC 9110 §15.3.2'],
  clause: { keyword: null, binds: null },
  scope: 'sequence',
  applies: { status: [404, 410], methods: ['GET', 'HEAD'] },
  check(exchange, history) {
    const url = urlOf(exchange)
    const { status } = exchange.response
    if (url === null || !isRead(exchange) || (status !== 404 && status !== 410)) return 'inapplicable'
    const created = history.leadingTo(exchange).findLast(isCreation)
    if (created === undefined) return 'inapplicable'
    const between = since(history, created)
    if (between === null || !hasSameCredentials(created, exchange)) return 'cannot-tell'
    if (between.some((one) => mayRemove(one, url))) return 'pass'
    // The first look counts; later ones say the same, or that it has gone since.
    if (between.some((one) => isRead(one) && urlOf(one)?.path === url.path)) return 'inapplicable'
    const location = created.response.fields.get('location') ?? ''
    const message = `Location ${quote(location)} of the 201 answers ${status} to ${exchange.request?.method}${delay(created, exchange)}`
    return { message, at: 'field:location', exchange: created, confidence: 0.8 }
  },
} satisfies Rule

function isCreation({ request, response }: Exchange): boolean {
  return response.status === 201 && (request?.method === 'POST' || request?.method === 'PUT')
}

/** How long after the creation, for some stores take a while. */
function delay(created: Exchange, exchange: Exchange): string {
  const [from, to] = [created, exchange].map(({ response }) => parseDate(response.fields.get('date') ?? ''))
  if (from === null || to === null || from === undefined || to === undefined || to < from) return ''
  return ` ${(to - from) / 1000} s later`
}

export const docs = {
  summary: 'What a 201 names in Location can be fetched.',
  why: 'A 201 says that the resource is there. Clients follow Location right away, to show the result or to fill a cache, and get an error for something that they have just made; some take it for a failure and create it a second time.',
  fix: 'Let Location point to a URL that works, with the prefix that the gateway adds. If the work is still going on, answer 202.',
  lines: 'HTTP/1.1 202 Accepted\nLocation: /jobs/7',
  limits:
    'Only the first look after the creation counts, with the same credentials and no deletion in between. A store that needs a moment shows the same picture.',
} satisfies RuleDocs

const created =
  'POST https://api.example.com/items HTTP/1.1\nContent-Type: application/json\n\n{"name":"pen"}\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /items/5\nContent-Length: 0\n\n'
const missing =
  'GET https://api.example.com/items/5 HTTP/1.1\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:02 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404}\n'

export const examples = {
  good: [
    `${created}DELETE https://api.example.com/items/5 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:01 GMT\n\n${missing}`,
  ],
  bad: [created + missing],
} satisfies RuleExamples
