import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { parseDeprecation, sunsetOf } from './_dates.ts'

export const rule = {
  id: 'lifecycle/sunset-before-deprecation',
  level: 'error',
  spec: ['RFC 9745 §4'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ response: { fields } }) {
    const deprecation = fields.get('deprecation')
    if (deprecation === null) return 'inapplicable'
    const sunset = sunsetOf(fields)
    const from = parseDeprecation(deprecation)
    if (sunset === null || from === null) return 'inapplicable'
    if (sunset >= from) return 'pass'
    const message = `Sunset ${quote(fields.get('sunset') ?? '')} is earlier than Deprecation ${quote(deprecation)}`
    return { message, at: 'field:sunset' }
  },
} satisfies Rule

export const docs = {
  summary: 'A resource is deprecated before it is switched off, or at the same time.',
  why: 'Deprecation says from when nobody should build on it, Sunset from when it is gone. The other way round a tool that plans the move cannot tell how much time is left, and shows a plan that makes no sense.',
  fix: 'Put the dates in order. Often one of them is in milliseconds or in the wrong year.',
  lines: 'Deprecation: @1767225600\nSunset: Fri, 01 Jan 2027 00:00:00 GMT',
  limits: 'Compared only if both are well formed.',
} satisfies RuleDocs

const answer = (deprecation: string) =>
  `GET https://api.example.com/v1/items HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nDeprecation: ${deprecation}\nSunset: Fri, 01 Jan 2027 00:00:00 GMT\nETag: "1"\nContent-Type: application/json\n\n{"items":[]}\n`

export const examples = {
  good: [answer('@1767225600')],
  bad: [answer('@1830297600')],
} satisfies RuleExamples
