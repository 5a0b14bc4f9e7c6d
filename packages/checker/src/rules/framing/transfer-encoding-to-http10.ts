import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/transfer-encoding-to-http10',
  level: 'error',
  spec: ['RFC 9112 §6.1'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ request, response }) {
    if (request === null || request.version === '')
      return response.fields.has('transfer-encoding') ? 'cannot-tell' : 'inapplicable'
    if (request.version !== '1.0') return 'inapplicable'
    const coding = response.fields.get('transfer-encoding')
    if (coding === null) return 'pass'
    return { message: `Transfer-Encoding ${coding.slice(0, 40)} to an HTTP/1.0 request`, at: 'field:transfer-encoding' }
  },
} satisfies Rule

export const docs = {
  summary: 'An HTTP/1.0 client gets no Transfer-Encoding.',
  why: 'HTTP/1.0 knows no chunks: the client takes their lengths for content. Load balancers that check health with HTTP/1.0, and old scripts, see garbage around the body.',
  fix: 'Send Content-Length, or close the connection after the body.',
  lines: 'HTTP/1.1 200 OK\nContent-Length: 5\nConnection: close',
  recipe: { do: 'remove-field', name: 'Transfer-Encoding' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /health HTTP/1.0\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Length: 5\nConnection: close\n\nhello',
  ],
  bad: [
    'GET /health HTTP/1.0\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\nhello',
  ],
} satisfies RuleExamples
