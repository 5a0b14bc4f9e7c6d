import type { Fields } from '@statute/http'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { tagsOf } from './_entity-tags.ts'

export const rule = {
  id: 'conditional/not-modified-without-validator',
  level: 'warning',
  spec: ['RFC 9110 §15.4.5'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [304] },
  needs: ['response.fields'],
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    if (tagsOf(request.fields.get('if-none-match') ?? '').length === 0) return 'inapplicable'
    if (response.fields.has('etag')) return 'pass'
    return { message: `304 to If-None-Match without ETag${edgeOf(response.fields)}`, at: 'field:etag' }
  },
} satisfies Rule

/** A cache in front may have taken the field off. */
function edgeOf(fields: Fields): string {
  const edge = fields.get('via') ?? fields.get('server') ?? ''
  return edge === '' ? '' : `, through "${edge.slice(0, 40)}"`
}

export const docs = {
  summary: 'A 304 that compared entity tags names the one that fits.',
  why: 'A client with several stored versions cannot tell which one is still good, and a cache cannot refresh the right one. Some drop what they have and fetch everything again.',
  fix: 'Put the same ETag on the 304 as on the 200. If a CDN takes it off, look for its setting about ETag and compression.',
  lines: 'ETag: "33a64df5"',
  limits: 'Only where If-None-Match held a tag: then the server knew one to compare with.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\n',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\n',
  ],
} satisfies RuleExamples
