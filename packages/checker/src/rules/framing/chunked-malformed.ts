import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/chunked-malformed',
  level: 'error',
  spec: ['RFC 9112 §7.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response: { wire, fields } }) {
    if (wire === null || !/chunked/i.test(fields.get('transfer-encoding') ?? '')) return 'inapplicable'
    if (wire.chunkFault !== null) return { message: `Chunked body is broken: ${wire.chunkFault}`, at: 'body' }
    return wire.ended ? 'pass' : 'cannot-tell'
  },
} satisfies Rule

export const docs = {
  summary: 'A chunked body is chunks with a hexadecimal size each, and a last one of size 0.',
  why: 'The client cannot find the end of the body. It reports a broken transfer, or waits until it times out; compressed bodies are lost as a whole.',
  fix: 'Let the server cut the body into chunks. A handler that sets Transfer-Encoding itself has to write the sizes itself too, so it should not.',
  lines: 'Transfer-Encoding: chunked',
  limits: 'A capture that was cut before the last chunk is not judged.',
  recipe: { do: 'remove-field', name: 'Transfer-Encoding' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
  ],
  bad: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nhello',
  ],
} satisfies RuleExamples
