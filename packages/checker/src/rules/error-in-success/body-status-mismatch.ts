import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { type Answer, answerOf, explains, tellsOfAnother } from './_answer.ts'

export const rule = {
  id: 'error-in-success/body-status-mismatch',
  level: 'warning',
  spec: ['RFC 9110 §15'],
  clause: { keyword: null, binds: null },
  check(exchange) {
    const { response } = exchange
    const answer = answerOf(response)
    if (answer === null || response.status === 207) return 'inapplicable'
    if (answer === 'unknown') return 'cannot-tell'
    const stated = statusIn(answer)
    if (stated === null || tellsOfAnother(exchange, answer)) return 'inapplicable'
    const [member, status] = stated
    if (status === response.status) return 'pass'
    return { message: `Status ${response.status}, but "${member}": ${status} in the body`, at: `body:/${member}` }
  },
} satisfies Rule

/** A copy of the HTTP status. Plain `status` is one only if the body is about a fault; else it may be anything. */
function statusIn(answer: Answer): readonly [member: string, status: number] | null {
  for (const member of ['statusCode', 'status_code', 'httpStatus', 'http_status', 'status']) {
    if (member === 'status' && !explains(answer)) continue
    const status = numberOf(answer[member])
    if (status !== null) return [member, status]
  }
  return null
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^[1-5]\d\d$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 100 && number <= 599 ? number : null
}

export const docs = {
  summary: 'A status number in the body is that of the response.',
  why: 'One part of the software goes by the status line, another by the body, and they treat the same answer differently: the gateway retries a 500 while the app shows “not found”. In logs and bug reports nobody knows which one is meant.',
  fix: 'Take both from the same place, or leave the copy out. A proxy or error handler that replaces the status must not pass the old body on.',
  lines: 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{"statusCode":404,"message":"Not Found"}',
  limits:
    'Problem details have a rule of their own. A member named status counts only beside error, message, title or detail, and records of jobs or deliveries are left out.',
} satisfies RuleDocs

const answer = (status: string, body: string) =>
  `POST https://api.example.com/items HTTP/1.1\nContent-Type: application/json\n\n{"id":7}\n\nHTTP/1.1 ${status}\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n${body}\n`

export const examples = {
  good: [
    answer('409 Conflict', '{"statusCode":409,"message":"exists"}'),
    answer('409 Conflict', '{"status":"409","error":"exists"}'),
  ],
  bad: [
    answer('502 Bad Gateway', '{"statusCode":409,"message":"exists"}'),
    answer('400 Bad Request', '{"status":"422","title":"exists"}'),
  ],
} satisfies RuleExamples
