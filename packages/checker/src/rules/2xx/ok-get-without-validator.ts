import type { Exchange } from '@statute/http'
import { cacheControlOf } from '../../read/cache-control.ts'
import { mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/ok-get-without-validator',
  level: 'advice',
  spec: ['RFC 9110 §15.3.1'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [200], methods: ['GET', 'HEAD'] },
  needs: ['response.fields'],
  check(exchange) {
    const { fields } = exchange.response
    if (fields.has('etag') || fields.has('last-modified')) return 'pass'
    if (cacheControlOf(fields).has('no-store')) return 'pass'
    // A stream of events has no state that could be the same again.
    if (mediaTypeOf(fields).type === 'text/event-stream') return 'inapplicable'
    const has = hasContent(exchange)
    if (has === null) return 'cannot-tell'
    return has ? { message: '200 without ETag or Last-Modified', at: 'field:etag' } : 'inapplicable'
  },
} satisfies Rule

/** Whether the resource has content, by the body or, for HEAD, by its length; null if nobody can tell. */
function hasContent({ request, response: { fields, body } }: Exchange): boolean | null {
  if (body.hasContent) return true
  const length = fields.get('content-length')
  if (length !== null) return /[1-9]/.test(length)
  if (request?.method === 'HEAD') return fields.has('content-type') ? true : null
  return body.state === 'known' ? false : null
}

export const docs = {
  summary: 'A 200 to GET carries a validator: ETag or Last-Modified.',
  why: 'Without one a client that has a copy cannot ask whether it still holds. It loads everything again, a cache has to throw its copy away when it gets stale, and a writer cannot use If-Match against lost updates.',
  fix: 'Send an ETag, made from a version number or a hash of the content. What may never be stored gets Cache-Control: no-store.',
  lines: 'ETag: "33a64df5"',
  limits:
    'A recommendation; pages that are made anew each time may have none. Streams of events, empty responses and no-store are left out.',
  recipe: { do: 'answer-conditional' },
} satisfies RuleDocs

const request = 'GET https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n'

export const examples = {
  good: [
    `${request}ETag: "1"\nContent-Type: application/json\n\n{"id":1}\n`,
    `${request}Cache-Control: no-store\nContent-Type: application/json\n\n{"id":1}\n`,
  ],
  bad: [`${request}Content-Type: application/json\n\n{"id":1}\n`],
} satisfies RuleExamples
