import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { informationalOf, placeIn } from './_informational.ts'

export const rule = {
  id: 'interim/interim-to-http10',
  level: 'error',
  spec: ['RFC 9110 §15.2'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ request, response }) {
    const first = informationalOf(response)[0]
    if (first === undefined) return 'inapplicable'
    if (request === null || request.version === '') return 'cannot-tell'
    if (request.version !== '1.0') return 'pass'
    return { message: `${first.status} sent to an HTTP/1.0 client`, at: placeIn(first, response, 'status') }
  },
} satisfies Rule

export const docs = {
  summary: 'A client that speaks HTTP/1.0 gets no 1xx response.',
  why: 'HTTP/1.0 has one response to a request. Such a client takes the 100 or 103 for the whole answer, shows nothing, and reads the real response as rubbish or as the answer to its next request.',
  fix: 'Look at the version in the request line before you send anything but a final response. A proxy that lowers the version to 1.0 for the server behind it must drop Expect as well.',
  limits: 'Not judged if the capture does not say which version the request had, or left interim responses out.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items HTTP/1.1\nHost: api.example.com\nExpect: 100-continue\nContent-Type: application/json\n\n{"a":1}\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /items/7\nContent-Type: application/json\n\n{"id":7}\n',
  ],
  bad: [
    'POST /items HTTP/1.0\nHost: api.example.com\nExpect: 100-continue\nContent-Type: application/json\n\n{"a":1}\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /items/7\nContent-Type: application/json\n\n{"id":7}\n',
  ],
} satisfies RuleExamples
