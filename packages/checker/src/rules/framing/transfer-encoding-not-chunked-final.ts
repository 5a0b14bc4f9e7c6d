import { listOf } from '../../read/list.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/transfer-encoding-not-chunked-final',
  level: 'error',
  spec: ['RFC 9112 §6.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const field = response.fields.get('transfer-encoding')
    if (field === null) return 'inapplicable'
    const codings = listOf(field).map((coding) => coding.split(';')[0]?.trim().toLowerCase() ?? '')
    const first = codings.indexOf('chunked')
    // Without chunked the end of the connection ends the body (RFC 9112 §6.3).
    if (first < 0 || first === codings.length - 1) return 'pass'
    const what = codings.lastIndexOf('chunked') === first ? 'does not end with chunked' : 'names chunked more than once'
    return { message: `Transfer-Encoding ${quote(field)} ${what}`, at: 'field:transfer-encoding' }
  },
} satisfies Rule

export const docs = {
  summary: 'In Transfer-Encoding, chunked is the last coding and stands there once.',
  why: 'Only the outermost coding tells where the body ends. Otherwise clients must read until the connection closes, or refuse the message; llhttp, which Node uses, refuses.',
  fix: 'Compress first, then cut into chunks. Two fields of this name mean that two layers both cut: let one of them do it.',
  lines: 'Transfer-Encoding: gzip, chunked',
  limits: 'A response with another coding and without chunked is legal if the connection is closed after it.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nTransfer-Encoding: gzip, chunked\n\nhello',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nTransfer-Encoding: gzip\nConnection: close\n\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nTransfer-Encoding: chunked, gzip\n\nhello',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nTransfer-Encoding: chunked\nTransfer-Encoding: chunked\n\nhello',
  ],
} satisfies RuleExamples
