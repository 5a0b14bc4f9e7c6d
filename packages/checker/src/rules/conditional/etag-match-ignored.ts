import { matchesNone } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isEntityTag } from './_entity-tags.ts'

export const rule = {
  id: 'conditional/etag-match-ignored',
  level: 'warning',
  spec: ['RFC 9110 §13.1.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [200], methods: ['GET', 'HEAD'] },
  check({ request, response, source }) {
    const asked = request?.fields.get('if-none-match') ?? null
    if (asked === null || request?.fields.has('range')) return 'inapplicable'
    const etag = response.fields.get('etag')?.trim() ?? ''
    if (isRedacted(asked) || isRedacted(etag)) return 'cannot-tell'
    const isAny = asked.trim() === '*'
    if (!isAny && !isEntityTag(etag)) return 'inapplicable'
    if (!matchesNone(asked, etag)) return 'pass'
    // What a browser took from its cache is listed as a 200 of which no octet was sent.
    if (source.format === 'har' && response.body.length === 0) return 'cannot-tell'
    const reason = isAny ? 'If-None-Match is *' : `If-None-Match names its ETag ${etag.slice(0, 60)}`
    return { message: `200 although ${reason}`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A client that names the current ETag gets 304, not the content again.',
  why: 'The whole body goes over the wire to somebody who has it. Clients that poll pay for it in time and traffic, and at GitHub and others each 200 counts against the rate limit where a 304 does not.',
  fix: 'Compare If-None-Match with the ETag (W/ or not makes no difference here) and answer 304 without a body.',
  lines: 'HTTP/1.1 304 Not Modified\nETag: "33a64df5"',
  limits: 'Requests with Range are left out, and so are entries of HAR files that came from the cache of the browser.',
  recipe: { do: 'answer-conditional' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "b"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a", "b"\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: W/"a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: *\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
} satisfies RuleExamples
