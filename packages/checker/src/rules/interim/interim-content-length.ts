import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { informationalOf, placeIn } from './_informational.ts'

export const rule = {
  id: 'interim/interim-content-length',
  level: 'error',
  spec: ['RFC 9110 §8.6'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ response }) {
    const all = informationalOf(response)
    if (all.length === 0) return 'inapplicable'
    const one = all.find(({ fields }) => fields.has('content-length'))
    if (one === undefined) return 'pass'
    return {
      message: `${one.status} with Content-Length ${quote(one.fields.get('content-length') ?? '')}`,
      at: placeIn(one, response, 'field:content-length'),
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A 1xx response has no Content-Length, not even 0.',
  why: 'A 1xx has no content whose length could be told. A parser that goes by the field waits for octets that never come, or takes the beginning of the final response for them; two parsers on one connection may disagree where that response begins.',
  fix: 'Leave the field out of interim responses and of 101. Often one function writes the same fields into every response.',
  limits: 'The value does not matter: the field itself is what is forbidden.',
  recipe: { do: 'remove-field', name: 'Content-Length' },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items HTTP/1.1\nHost: api.example.com\nExpect: 100-continue\nContent-Type: application/json\n\n{"a":1}\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'POST /items HTTP/1.1\nHost: api.example.com\nExpect: 100-continue\nContent-Type: application/json\n\n{"a":1}\n\nHTTP/1.1 100 Continue\nContent-Length: 0\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
    'GET /chat HTTP/1.1\nHost: api.example.com\nUpgrade: chat/2\nConnection: Upgrade\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: chat/2\nConnection: Upgrade\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
