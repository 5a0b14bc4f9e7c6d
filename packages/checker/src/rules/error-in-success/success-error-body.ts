import type { Exchange } from '@statute/http'
import { mediaTypeOf } from '../../read/media-type.ts'
import { isHealthCheck, segmentsOf } from '../../read/path.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { answerOf, tellsOfAnother } from './_answer.ts'
import { failureIn } from './_failure.ts'

export const rule = {
  id: 'error-in-success/success-error-body',
  level: 'warning',
  spec: ['RFC 9110 §15.3', 'RFC 9205 §4.6'],
  clause: { keyword: null, binds: null },
  applies: { status: ['2xx'] },
  check(exchange) {
    const { response } = exchange
    if (response.status === 207 || isGraphQl(exchange)) return 'inapplicable'
    const answer = answerOf(response)
    if (answer === null) return 'inapplicable'
    if (answer === 'unknown') return 'cannot-tell'
    const failure = failureIn(answer)
    if (failure === null) return 'pass'
    const { member, confidence } = failure
    if (Object.hasOwn(answer, 'jsonrpc') || tellsOfAnother(exchange, answer)) return 'inapplicable'
    if (
      member === 'status' &&
      (isHealthCheck(exchange) || mediaTypeOf(response.fields).type === 'application/health+json')
    ) {
      return 'inapplicable'
    }
    const value = answer[member]
    const shown = typeof value === 'string' ? quote(value) : typeof value === 'object' ? '…' : String(value)
    return {
      message: `${response.status} whose body says it failed: "${member}": ${shown}`,
      at: `body:/${member}`,
      confidence,
    }
  },
} satisfies Rule

function isGraphQl(exchange: Exchange): boolean {
  if (mediaTypeOf(exchange.response.fields).type.startsWith('application/graphql')) return true
  return segmentsOf(exchange).some((segment) => segment.includes('graphql') || segment === 'gql')
}

export const docs = {
  summary: 'A response that reports a failure has an error status.',
  why: 'fetch(), retry rules, circuit breakers, caches, gateways and monitors go by the status alone. They take the failure for a success: it is stored and handed out again, nobody retries, and no alert goes off. Each client has to look into every body.',
  fix: 'Send the 4xx or 5xx that fits and keep the body as it is.',
  lines: 'HTTP/1.1 422 Unprocessable Content\nContent-Type: application/problem+json',
  limits:
    'Only members at the top of a JSON object are looked at. GraphQL, JSON-RPC, 207, health checks, partial results, and resources that tell of jobs, runs, events or deliveries are left out.',
  recipe: { do: 'send-problem', status: 422 },
} satisfies RuleDocs

const answer = (status: string, body: string) =>
  `POST https://api.example.com/pay HTTP/1.1\nContent-Type: application/json\n\n{"amount":5}\n\nHTTP/1.1 ${status}\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n${body}\n`

export const examples = {
  good: [
    answer('200 OK', '{"id":7,"error":null,"errors":[]}'),
    answer('200 OK', '{"id":7,"status":"failed","amount":5}'),
    answer('200 OK', '{"results":[{"id":1}],"errors":[{"id":2,"message":"gone"}]}'),
  ],
  bad: [
    answer('200 OK', '{"success":false,"reason":"declined"}'),
    answer('200 OK', '{"error":{"message":"no such account"}}'),
    answer('200 OK', '{"errors":["amount is required"]}'),
    answer('200 OK', '{"status":"error","message":"declined"}'),
    answer('200 OK', '{"code":404,"message":"no such account"}'),
  ],
} satisfies RuleExamples
