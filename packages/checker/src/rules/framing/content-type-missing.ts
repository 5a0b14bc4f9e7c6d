import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/content-type-missing',
  level: 'warning',
  spec: ['RFC 9110 §8.3'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  needs: ['response.fields'],
  check({ request, response, source }) {
    const { status, fields, body } = response
    if (status < 200 || status === 204 || status === 304 || request?.method === 'HEAD') return 'inapplicable'
    // Here the client has it from the first part (RFC 9110 §15.3.7).
    if (status === 206 && request?.fields.has('if-range')) return 'inapplicable'
    if (body.isEmpty) return 'inapplicable'
    if (fields.has('content-type')) return 'pass'
    // Without the text there is only the bodySize of a browser, which takes octets of the framing for content.
    if (!body.hasContent || (body.text === '' && source.format === 'har')) return 'cannot-tell'
    return {
      message: `${status} with ${body.size ?? 'some'} octets of content and no Content-Type`,
      at: 'field:content-type',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A response with content says in Content-Type what it is.',
  why: 'Browsers guess, and may run as HTML what was meant as text. API clients that choose a parser by the type give up or hand over a string.',
  fix: 'Name the media type, with charset=utf-8 for text.',
  lines: 'Content-Type: application/json',
  limits: 'A HAR entry without the text of its content is not judged: its size may count octets of the framing.',
  recipe: { do: 'add-field', name: 'Content-Type', value: 'application/json' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\n\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n\noops',
  ],
} satisfies RuleExamples
