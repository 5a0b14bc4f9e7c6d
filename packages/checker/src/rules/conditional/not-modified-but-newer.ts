import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { dateField } from './_date-field.ts'

export const rule = {
  id: 'conditional/not-modified-but-newer',
  level: 'error',
  spec: ['RFC 9110 §13.1.3'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [304] },
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    // RFC 9110 §13.1.3: the date does not count beside If-None-Match.
    if (request.fields.has('if-none-match')) return 'inapplicable'
    const since = dateField(request.fields, 'if-modified-since')
    const modified = dateField(response.fields, 'last-modified')
    if (since === null || modified === null) return 'inapplicable'
    if (modified <= since) return 'pass'
    return {
      message: `304 although Last-Modified "${response.fields.get('last-modified')}" is later than If-Modified-Since`,
      at: 'field:last-modified',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A 304 is not sent for something that has changed since the date that was asked about.',
  why: 'The client keeps its old copy and believes that it is current. The mistake lasts until somebody empties the cache.',
  fix: 'Send 200 with the content if Last-Modified is later than If-Modified-Since.',
  lines: 'HTTP/1.1 200 OK',
  limits: 'Only dates that are valid HTTP dates are compared, and only without If-None-Match, which goes first.',
  recipe: { do: 'answer-conditional' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-Modified-Since: Mon, 01 Jun 2026 10:00:00 GMT\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\nLast-Modified: Mon, 01 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-Modified-Since: Fri, 01 May 2026 10:00:00 GMT\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\nLast-Modified: Mon, 01 Jun 2026 10:00:00 GMT\n',
  ],
} satisfies RuleExamples
