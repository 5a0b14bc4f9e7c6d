import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/content-length-with-transfer-encoding',
  level: 'error',
  spec: ['RFC 9112 §6.2', 'RFC 9110 §8.6'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ response }) {
    const { fields, body, wire } = response
    const [length, coding] = [fields.get('content-length'), fields.get('transfer-encoding')]
    if (length === null && coding === null) return 'inapplicable'
    if (length === null || coding === null) return 'pass'
    const message = `Content-Length ${length.slice(0, 20)} together with Transfer-Encoding ${coding.slice(0, 40)}`
    // A recorder that has put the chunks together likes to add the length.
    const added = wire === null && (body.size === null || `${body.size}` === length)
    return { message, at: 'field:content-length', level: added ? 'warning' : 'error' }
  },
} satisfies Rule

export const docs = {
  summary: 'A message has Content-Length or Transfer-Encoding, never both.',
  why: 'Two parties on the way may believe different fields and disagree on where the message ends. That is how requests and responses are smuggled, so careful proxies answer 502.',
  fix: 'Remove Content-Length where the body is sent in chunks. It is often set by hand in a handler, or copied from an upstream response.',
  lines: 'Transfer-Encoding: chunked',
  limits: 'If the length fits the recorded body, a recorder may have added it: then it is a warning.',
  recipe: { do: 'remove-field', name: 'Content-Length' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\nhello',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Length: 5\n\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Length: 9\nTransfer-Encoding: chunked\n\nhello',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Length: 5\nTransfer-Encoding: chunked\n\nhello',
  ],
} satisfies RuleExamples
