import { mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'error-in-success/success-problem-json',
  level: 'warning',
  spec: ['RFC 9457 §3'],
  clause: { keyword: null, binds: null },
  applies: { status: ['2xx'] },
  check({ response: { status, fields } }) {
    const { type } = mediaTypeOf(fields)
    if (type !== 'application/problem+json' && type !== 'application/problem+xml') return 'pass'
    // Parts of it may have failed.
    if (status === 207) return 'pass'
    return { message: `${status} with Content-Type "${type}"`, at: 'field:content-type' }
  },
} satisfies Rule

export const docs = {
  summary: 'Problem details come with a 4xx or 5xx.',
  why: 'The media type says that something went wrong and the status says that all is well. Libraries that understand problem details look for them only in error responses, so the caller gets the problem for a result.',
  fix: 'Answer with the status that the problem names. If nothing went wrong, send the result as application/json.',
  lines: 'HTTP/1.1 403 Forbidden\nContent-Type: application/problem+json',
  limits: 'The format allows any status; a 207 with it is left alone.',
  recipe: { do: 'send-problem', status: 403 },
} satisfies RuleDocs

const answer = (status: string) =>
  `POST https://api.example.com/pay HTTP/1.1\nContent-Type: application/json\n\n{"amount":5}\n\nHTTP/1.1 ${status}\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: `

export const examples = {
  good: [`${answer('200 OK')}application/json\n\n{"paid":5}\n`],
  bad: [
    `${answer('200 OK')}application/problem+json\n\n{"type":"https://api.example.com/problems/out-of-credit","title":"Out of credit","status":403}\n`,
  ],
} satisfies RuleExamples
