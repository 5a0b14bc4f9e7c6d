import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/no-content-content-type',
  level: 'advice',
  spec: ['RFC 9110 §15.3.5'],
  clause: { keyword: null, binds: null },
  off: true,
  applies: { status: [204] },
  check({ response }) {
    const type = response.fields.get('content-type')
    if (type === null) return 'pass'
    return { message: `204 with Content-Type ${quote(type)}`, at: 'field:content-type' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 204 has no Content-Type.',
  why: 'The field describes content that is not there. Clients that look at it before they look at the status try to parse an empty text as JSON and throw an error.',
  fix: 'Let the framework leave the field out if nothing is sent.',
  lines: 'HTTP/1.1 204 No Content',
  limits: 'Allowed: the fields of a 204 may describe what a GET would return. Off unless it is asked for.',
  recipe: { do: 'remove-field', name: 'Content-Type', status: 204 },
} satisfies RuleDocs

export const examples = {
  good: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/octet-stream\n',
  ],
} satisfies RuleExamples
