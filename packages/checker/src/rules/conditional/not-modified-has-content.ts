import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'conditional/not-modified-has-content',
  level: 'error',
  spec: ['RFC 9110 §15.4.5', 'RFC 9112 §6.3'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [304] },
  check({ response, source }) {
    const { body, trailers, wire } = response
    if (trailers.lines.length > 0) return { message: '304 with trailer fields', at: 'body' }
    // Browsers write the body from their cache into a HAR file; only octets that were counted came over the wire.
    const isSent = source.format === 'har' ? (body.length ?? 0) > 0 : body.hasContent
    if (isSent || (wire !== null && wire.after.trim() !== '')) return { message: '304 with content', at: 'body' }
    return body.state === 'not captured' ? 'cannot-tell' : 'pass'
  },
} satisfies Rule

export const docs = {
  summary: 'A 304 ends with its fields: it has no content and no trailers.',
  why: 'Clients stop reading after the empty line. What follows is taken for the beginning of the next response on the connection, and every answer after it is off by one.',
  fix: 'Send the fields and nothing else. A framework that is told 304 does so; code that writes a body by hand must skip it.',
  limits:
    'Content-Length on a 304 describes what a 200 would have had and is no content. In HAR files only counted octets are believed.',
  recipe: { do: 'send-nothing', status: 304 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\n',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Length: 11\n',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\n\n{"ok":true}',
  ],
} satisfies RuleExamples
