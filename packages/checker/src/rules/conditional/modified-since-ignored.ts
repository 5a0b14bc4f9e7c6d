import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { dateField } from './_date-field.ts'

export const rule = {
  id: 'conditional/modified-since-ignored',
  level: 'advice',
  spec: ['RFC 9110 §13.1.3'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [200], methods: ['GET', 'HEAD'] },
  check({ request, response, source }) {
    if (request === null || request.fields.has('if-none-match')) return 'inapplicable'
    const since = dateField(request.fields, 'if-modified-since')
    const modified = dateField(response.fields, 'last-modified')
    if (since === null || modified === null) return 'inapplicable'
    if (modified > since) return 'pass'
    if (source.format === 'har' && response.body.length === 0) return 'cannot-tell'
    return {
      message: `200 although nothing was modified since "${request.fields.get('if-modified-since')}"`,
      at: 'status',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A client whose copy is as new as the resource gets 304.',
  why: 'The whole body goes over the wire to somebody who has it. Feed readers and crawlers ask this way, many times a day.',
  fix: 'Answer 304 if Last-Modified is not later than If-Modified-Since.',
  lines: 'HTTP/1.1 304 Not Modified',
  limits:
    'Some servers answer 304 only if both dates are equal; that wastes traffic and breaks nothing, so this is advice. Beside If-None-Match the date does not count.',
  recipe: { do: 'answer-conditional' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-Modified-Since: Fri, 01 May 2026 10:00:00 GMT\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\nLast-Modified: Mon, 01 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-Modified-Since: Mon, 01 Jun 2026 10:00:00 GMT\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\nLast-Modified: Mon, 01 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
} satisfies RuleExamples
