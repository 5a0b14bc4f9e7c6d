import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/extra-data-after-response',
  level: 'error',
  spec: ['RFC 9112 §6.3'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response: { wire, status } }) {
    if (wire === null) return 'inapplicable'
    // An empty line after a message does no harm, and editors like to add one.
    const rest = wire.after.trim()
    if (rest === '') return 'pass'
    return {
      message: `After the end of the ${status} comes ${JSON.stringify(rest.slice(0, 20))}, which begins no message`,
      at: 'body',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'After the end of a response comes the next response, or nothing.',
  why: 'The client reads what is left over as the beginning of the next answer. That answer is then broken, or the user gets the data of somebody else.',
  fix: 'Send as many octets as Content-Length says, and none after 204, 304 or an answer to HEAD.',
  lines: 'Content-Length: 5',
  limits: 'Needs a capture with all octets. What begins with HTTP/ counts as the next response.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello and more',
    'GET /i HTTP/1.1\r\nHost: api.example.com\r\nIf-None-Match: "a"\r\n\r\nHTTP/1.1 304 Not Modified\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\n\r\n<html></html>',
  ],
} satisfies RuleExamples
