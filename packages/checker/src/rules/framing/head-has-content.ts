import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/head-has-content',
  level: 'error',
  spec: ['RFC 9110 §9.3.2'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { methods: ['HEAD'] },
  check({ response, source }) {
    const { body, wire } = response
    // Where a HEAD was answered from the store, these show the body of the GET.
    if (wire === null && (source.format === 'har' || source.format === 'cassette')) return 'cannot-tell'
    const octets = wire === null ? body.size : body.text.length + wire.after.trim().length
    if (octets === null) return 'cannot-tell'
    if (octets === 0) return 'pass'
    return { message: `Response to HEAD with ${octets} octets of content`, at: 'body' }
  },
} satisfies Rule

export const docs = {
  summary: 'The answer to HEAD ends with its header section.',
  why: 'A client knows that nothing follows and reads the octets as the next response on the connection. Proxies close such connections or mix up answers, which is the raw material of response splitting.',
  fix: 'Run the GET handler and drop the body before sending. Content-Length may stay as GET would have it.',
  lines: 'HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 8',
  limits: 'HAR files and cassettes often show the body of the GET there, so they are not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    'HEAD /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\nContent-Length: 8\n',
  ],
  bad: [
    'HEAD /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"a": 1}',
  ],
} satisfies RuleExamples
