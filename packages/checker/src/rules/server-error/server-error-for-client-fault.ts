import { phrase } from '@statute/codes/status'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { blameIn } from './_blame.ts'
import { errorTextOf } from './_error-text.ts'

export const rule = {
  id: 'server-error/server-error-for-client-fault',
  level: 'warning',
  spec: ['RFC 9110 §15.5', 'RFC 9110 §15.6.1'],
  clause: { keyword: null, binds: null },
  applies: { status: [500] },
  check({ response }) {
    if (response.body.text === '') return response.body.state === 'known' ? 'inapplicable' : 'cannot-tell'
    const text = errorTextOf(response)
    if (text === '') return 'inapplicable'
    const blame = blameIn(text)
    if (blame === null) return 'pass'
    const { status, words } = blame
    return {
      message: `500 whose body blames the request (${quote(words)}): ${status} (${phrase(status)}) seems to be meant`,
      at: 'status',
      confidence: 0.7,
      fix: `HTTP/1.1 ${status} ${phrase(status)}`,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A fault of the request is answered with 4xx, not with 500.',
  why: 'Clients, queues and gateways send a request again after a 500, though it cannot get better. Monitors wake somebody up, error budgets shrink, and the caller is not told that it has something to correct.',
  fix: 'Catch the exception where the input is read and answer 400 or 422; 404 for what is not there, 409 for a duplicate, 401 for missing credentials.',
  lines: 'HTTP/1.1 422 Unprocessable Content\nContent-Type: application/problem+json',
  limits:
    'Goes by words in the members that hold an error, or at the beginning of plain text. HTML pages are left out, and so are messages about tables, files, settings and other parts of the server.',
  recipe: { do: 'send-problem', status: 422 },
} satisfies RuleDocs

const answer = (type: string, body: string) =>
  `POST https://api.example.com/items HTTP/1.1\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: ${type}\n\n${body}\n`

export const examples = {
  good: [
    answer('application/json', '{"message":"Something went wrong"}'),
    answer('application/json', '{"message":"table items does not exist"}'),
  ],
  bad: [
    answer('application/json', '{"error":"ValidationError: \\"email\\" is required"}'),
    answer('application/json', '{"error":{"message":"Item 9 not found"}}'),
    answer('text/plain', 'duplicate key value violates unique constraint "items_name_key"'),
    answer('application/json', '{"message":"Unexpected token } in JSON at position 2"}'),
  ],
} satisfies RuleExamples
