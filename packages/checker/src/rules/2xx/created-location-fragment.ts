import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/created-location-fragment',
  level: 'warning',
  spec: ['RFC 9110 §10.2.2'],
  clause: { keyword: null, binds: null },
  applies: { status: [201] },
  check({ response }) {
    const location = response.fields.get('location')
    if (location === null) return 'inapplicable'
    if (!location.includes('#')) return 'pass'
    if (isRedacted(location)) return 'cannot-tell'
    return { message: `Location ${quote(location)} of the 201 has a fragment`, at: 'field:location' }
  },
} satisfies Rule

export const docs = {
  summary: 'The Location of a 201 has no fragment.',
  why: 'What follows the # never reaches a server. A client that fetches the new resource asks for what stands before it and gets something else: for /app#/items/7 the start page of the app.',
  fix: 'Name the resource itself. The address in a single-page app belongs into the body, if at all.',
  lines: 'Location: /items/7',
} satisfies RuleDocs

const request =
  'POST https://api.example.com/items HTTP/1.1\nContent-Type: application/json\n\n{"name":"pen"}\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n'

export const examples = {
  good: [`${request}Location: /items/7\n`],
  bad: [`${request}Location: /app#/items/7\n`],
} satisfies RuleExamples
