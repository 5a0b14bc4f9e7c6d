import { hasContent } from '../../read/request-content.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/unsupported-media-type-no-hint',
  level: 'advice',
  spec: ['RFC 9110 §15.5.16', 'RFC 9110 §12.3'],
  clause: { keyword: null, binds: null },
  applies: { status: [415] },
  needs: ['response.fields'],
  check({ request, response }) {
    if (hints.some((name) => response.fields.has(name))) return 'pass'
    const content = request === null ? null : hasContent(request)
    if (content === null) return 'cannot-tell'
    if (!content) return 'inapplicable'
    return { message: '415 without a field that says what would be taken', at: 'field:accept' }
  },
} satisfies Rule

const hints = ['accept', 'accept-post', 'accept-patch', 'accept-encoding']

export const docs = {
  summary: 'A 415 says which types would be taken.',
  why: 'Without a list the person at the other end has to search the documentation or guess. With one, a client that can write several formats picks the right one by itself.',
  fix: 'List the media types in Accept. For PATCH use Accept-Patch; if the coding was the matter, use Accept-Encoding.',
  lines: 'Accept: application/json, text/csv',
  limits: 'The specification offers these fields and demands none of them, so this is advice.',
  recipe: { do: 'add-field', name: 'Accept', value: 'application/json', status: 415 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: text/csv\n\na,b\n\nHTTP/1.1 415 Unsupported Media Type\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccept: application/json\nContent-Type: application/problem+json\n\n{"title":"Unsupported Media Type","status":415,"detail":"Send JSON."}\n',
  ],
  bad: [
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: text/csv\n\na,b\n\nHTTP/1.1 415 Unsupported Media Type\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Unsupported Media Type","status":415,"detail":"Wrong type."}\n',
  ],
} satisfies RuleExamples
