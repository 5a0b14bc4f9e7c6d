import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { parseDeprecation } from './_dates.ts'

export const rule = {
  id: 'lifecycle/deprecation-syntax',
  level: 'warning',
  spec: ['RFC 9745 §2.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response: { fields } }) {
    const value = fields.get('deprecation')
    if (value === null) return 'inapplicable'
    if (parseDeprecation(value) !== null) return 'pass'
    if (isRedacted(value)) return 'cannot-tell'
    return { message: `Deprecation ${quote(value)} is no @ with seconds since 1970`, at: 'field:deprecation' }
  },
} satisfies Rule

export const docs = {
  summary: 'Deprecation is an @ followed by whole seconds since 1970.',
  why: 'Clients and gateways that read the field by the standard drop any other value, so nobody is warned. The forms “true” and an HTTP date come from drafts and were given up.',
  fix: 'Send the moment from which the resource counts as deprecated, past or to come, as a date of structured fields.',
  lines: 'Deprecation: @1767225600',
  limits: 'Draft forms are still widespread, hence a warning.',
  recipe: { do: 'add-field', name: 'Deprecation', value: '@1767225600' },
} satisfies RuleDocs

const answer = (deprecation: string) =>
  `GET https://api.example.com/v1/items HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nDeprecation: ${deprecation}\nETag: "1"\nContent-Type: application/json\n\n{"items":[]}\n`

export const examples = {
  good: [answer('@1767225600')],
  bad: [answer('true'), answer('Thu, 01 Jan 2026 00:00:00 GMT'), answer('1767225600')],
} satisfies RuleExamples
