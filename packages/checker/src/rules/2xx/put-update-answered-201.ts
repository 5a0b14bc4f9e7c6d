import type { Exchange } from '@statute/http'
import { mayRemove, since } from '../../read/changes.ts'
import { hasSameCredentials } from '../../read/credentials.ts'
import { resolveLocation, resourceOf, urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/put-update-answered-201',
  level: 'warning',
  spec: ['RFC 9110 §9.3.4'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'sequence',
  applies: { status: ['2xx'], methods: ['PUT'] },
  check(exchange, history) {
    const url = urlOf(exchange)
    if (url === null || exchange.request?.method !== 'PUT') return 'inapplicable'
    const last = history.of(exchange).findLast(tells)
    if (last === undefined || !exists(last)) return 'inapplicable'
    if (exchange.response.status !== 201) return 'pass'
    const between = since(history, last)
    if (between === null || !hasSameCredentials(last, exchange)) return 'cannot-tell'
    if (between.some((one) => mayRemove(one, url)) || createsAnother(exchange)) return 'inapplicable'
    // Only a resource that is not there lets this request through.
    if (exchange.request.fields.get('if-none-match')?.trim() === '*') return 'inapplicable'
    const message = `PUT answered 201 although ${last.request?.method} of the same URL had answered ${last.response.status}`
    return { message, at: 'status', confidence: 0.8 }
  },
} satisfies Rule

/** Whether an exchange shows that the resource is there, or that it is not. */
function tells(exchange: Exchange): boolean {
  const { status } = exchange.response
  return exists(exchange) || status === 404 || status === 410 || (exchange.request?.method === 'DELETE' && status < 400)
}

function exists({ request, response: { status } }: Exchange): boolean {
  if (request?.method === 'PUT') return status === 200 || status === 201 || status === 204
  return (
    (request?.method === 'GET' || request?.method === 'HEAD') && ((status >= 200 && status < 300) || status === 304)
  )
}

/** A new version, say, at a URL of its own. */
function createsAnother(exchange: Exchange): boolean {
  const location = exchange.response.fields.get('location')
  return location !== null && resolveLocation(exchange, location) !== resourceOf(exchange)
}

export const docs = {
  summary: 'A PUT over something that is there is answered with 200 or 204.',
  why: 'A 201 tells the client that nothing was there before. Whoever counts, logs or bills by it counts twice, and a client that meant to create without overwriting believes that it has.',
  fix: 'Answer 200 with the new state, or 204, when the record was there; 201 only when it was made.',
  lines: 'HTTP/1.1 204 No Content',
  limits:
    'Not reported if a deletion was seen in between, if the credentials differ, or if Location names another resource. A deletion by somebody else would not be seen.',
  recipe: { do: 'send-status', status: 200, instead: 201 },
} satisfies RuleDocs

const found =
  'GET https://api.example.com/keys/1 HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nContent-Type: application/json\n\n{"a":1}\n\n'
const put = 'PUT https://api.example.com/keys/1 HTTP/1.1\nContent-Type: application/json\nIf-Match: "1"\n\n{"a":2}\n\n'
const created = 'HTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:01 GMT\nContent-Length: 0\n\n'

export const examples = {
  good: [`${found}${put}HTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:01 GMT\nETag: "2"\n`],
  bad: [found + put + created, put + created + put + created],
} satisfies RuleExamples
