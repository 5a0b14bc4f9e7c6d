import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/chunked-malformed',
  level: 'error',
  spec: ['RFC 9112 §7.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response: { wire, fields, body } }) {
    if (wire === null || !/chunked/i.test(fields.get('transfer-encoding') ?? '')) return 'inapplicable'
    if (wire.chunkFault !== null) return { message: `Chunked body is broken: ${wire.chunkFault}`, at: 'body' }
    if (wire.ended) return 'pass'
    if (!body.hasContent) return 'cannot-tell'
    // Either the server gave up, or the capture did.
    return { message: 'Chunked body without its last chunk', at: 'body', level: 'advice', confidence: 0.5 }
  },
} satisfies Rule

export const docs = {
  summary: 'A chunked body is chunks with a hexadecimal size each, and a last one of size 0.',
  why: 'The client cannot find the end of the body. It reports a broken transfer, or waits until it times out; compressed bodies are lost as a whole.',
  fix: 'Let the server cut the body into chunks. A handler that sets Transfer-Encoding itself has to write the sizes itself too, so it should not.',
  lines: 'Transfer-Encoding: chunked',
  limits: 'If only the last chunk is missing it is advice: the capture may have been cut.',
  recipe: { do: 'remove-field', name: 'Transfer-Encoding' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
  ],
  bad: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nhello',
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n',
  ],
} satisfies RuleExamples
