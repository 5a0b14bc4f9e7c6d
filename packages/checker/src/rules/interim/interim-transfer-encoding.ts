import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { informationalOf, placeIn } from './_informational.ts'

export const rule = {
  id: 'interim/interim-transfer-encoding',
  level: 'error',
  spec: ['RFC 9112 §6.1'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ response }) {
    const all = informationalOf(response)
    if (all.length === 0) return 'inapplicable'
    const one = all.find(({ fields }) => fields.has('transfer-encoding'))
    if (one === undefined) return 'pass'
    return {
      message: `${one.status} with Transfer-Encoding ${quote(one.fields.get('transfer-encoding') ?? '')}`,
      at: placeIn(one, response, 'field:transfer-encoding'),
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A 1xx response has no Transfer-Encoding.',
  why: 'The field announces chunks, and a 1xx ends with its fields. A client that believes it reads the final response, or the first frames of the new protocol, as the size of a chunk and gives up.',
  fix: 'Leave the field out of interim responses and of 101. Frameworks that stream by default add it to every response without a length.',
  limits: 'Interim responses are seen only in captures that keep them.',
  recipe: { do: 'remove-field', name: 'Transfer-Encoding' },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items HTTP/1.1\nHost: api.example.com\nExpect: 100-continue\nContent-Type: application/json\n\n{"a":1}\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'POST /items HTTP/1.1\nHost: api.example.com\nExpect: 100-continue\nContent-Type: application/json\n\n{"a":1}\n\nHTTP/1.1 100 Continue\nTransfer-Encoding: chunked\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
    'GET /chat HTTP/1.1\nHost: api.example.com\nUpgrade: chat/2\nConnection: Upgrade\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: chat/2\nConnection: Upgrade\nTransfer-Encoding: chunked\n',
  ],
} satisfies RuleExamples
