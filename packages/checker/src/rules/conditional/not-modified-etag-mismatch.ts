import { matchesNone } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isEntityTag, tagsOf, withoutCoding } from './_entity-tags.ts'

export const rule = {
  id: 'conditional/not-modified-etag-mismatch',
  level: 'error',
  spec: ['RFC 9110 §13.1.2', 'RFC 9110 §8.8.3.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [304] },
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    const asked = request.fields.get('if-none-match')
    const etag = response.fields.get('etag')?.trim()
    if (asked === null || etag === undefined || !isEntityTag(etag) || asked.trim() === '*') return 'inapplicable'
    if (isRedacted(asked) || isRedacted(etag)) return 'cannot-tell'
    const tags = tagsOf(asked)
    if (tags.length === 0) return 'inapplicable'
    if (matchesNone(asked, etag)) return 'pass'
    const message = `304 with ETag ${etag.slice(0, 60)}, which If-None-Match does not name`
    const isCoded = tags.some((tag) => withoutCoding(tag) === withoutCoding(etag))
    return isCoded ? { message, at: 'field:etag', level: 'advice' } : { message, at: 'field:etag' }
  },
} satisfies Rule

export const docs = {
  summary: 'The ETag of a 304 is one of those that the client asked about.',
  why: 'The server says “you have this version”, and the client does not have it. It goes on showing the old one, and a cache may give the old content the new tag: from then on every check confirms the wrong version.',
  fix: 'Compare If-None-Match with the tag of the very representation that a 200 would send, and send 200 if it is not listed.',
  lines: 'ETag: "33a64df5"',
  limits:
    'Weak and strong tags with the same text are equal here. If only an ending for the compression (-gzip) differs, it is advice.',
  recipe: { do: 'answer-conditional' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\n',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "x", "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: W/"a"\nCache-Control: no-cache\n',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "b"\nCache-Control: no-cache\n',
  ],
} satisfies RuleExamples
