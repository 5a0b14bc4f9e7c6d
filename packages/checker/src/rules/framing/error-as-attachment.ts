import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/error-as-attachment',
  level: 'advice',
  spec: ['RFC 9110 §8', 'RFC 9110 §15.5'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check({ response }) {
    const value = response.fields.get('content-disposition')
    if (value === null || !/^\s*attachment\b/i.test(value)) return 'pass'
    return { message: `${response.status} with Content-Disposition ${quote(value)}`, at: 'field:content-disposition' }
  },
} satisfies Rule

export const docs = {
  summary: 'An error is not offered as a file to save.',
  why: 'The browser saves the error text under the name of the file, say report.pdf, and shows no error. The user finds a file that does not open.',
  fix: 'Set Content-Disposition only when the file is there to send, not at the beginning of the handler.',
  recipe: { do: 'remove-field', name: 'Content-Disposition' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /report.pdf HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"There is no such report."}',
  ],
  bad: [
    'GET /report.pdf HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Disposition: attachment; filename="report.pdf"\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"There is no such report."}',
  ],
} satisfies RuleExamples
