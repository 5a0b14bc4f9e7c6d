import type { Exchange } from '@statute/http'
import { mayCreate, since } from '../../read/changes.ts'
import { hasSameCredentials } from '../../read/credentials.ts'
import { isSafe } from '../../read/methods.ts'
import { urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/put-create-not-201',
  level: 'error',
  spec: ['RFC 9110 §9.3.4'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'sequence',
  applies: { status: ['2xx'], methods: ['GET'] },
  check(exchange, history) {
    const url = urlOf(exchange)
    if (url === null || exchange.request?.method !== 'GET' || !isSuccess(exchange)) return 'inapplicable'
    const seen = history.of(exchange)
    // A look that found it after the last write has shown it already.
    const at = seen.findLastIndex((one) => isWrite(one) || isSuccess(one))
    const [before, put] = [seen[at - 1], seen[at]]
    if (!before || put?.request?.method !== 'PUT' || !isMissing(before)) return 'inapplicable'
    const { status } = put.response
    if (status === 201) return 'pass'
    if (status !== 200 && status !== 204) return 'inapplicable'
    if (!hasSameCredentials(before, put) || !hasSameCredentials(put, exchange)) return 'cannot-tell'
    const others = since(history, before)?.filter((one) => one !== put && mayCreate(one, url))
    if (others === undefined || others.length > 0) return 'cannot-tell'
    const message = `PUT answered ${status} although it likely created the resource: ${before.response.status} before, ${exchange.response.status} after`
    const report = { message, at: 'status', exchange: put } as const
    // A mark that is set or not, such as a star, has no representation that would be new.
    return exchange.response.status === 204
      ? { ...report, level: 'warning', confidence: 0.5 }
      : { ...report, confidence: 0.8 }
  },
} satisfies Rule

function isWrite({ request }: Exchange): boolean {
  return request !== null && !isSafe(request.method)
}

function isMissing({ request, response: { status } }: Exchange): boolean {
  return (request?.method === 'GET' || request?.method === 'HEAD') && (status === 404 || status === 410)
}

function isSuccess({ response: { status } }: Exchange): boolean {
  return status >= 200 && status < 300
}

export const docs = {
  summary: 'A PUT that creates the resource is answered with 201.',
  why: 'The code is the only sign by which a client learns whether it made something new or wrote over what was there. Synchronising tools count by it, and a lost update, where somebody had deleted the resource meanwhile, goes unseen.',
  fix: 'Ask the store whether the record was inserted or updated, and answer 201 or 200 (204) accordingly.',
  lines: 'HTTP/1.1 201 Created',
  limits:
    'Rests on three requests by the same caller: not found, PUT, found. Another writer at that moment would look the same, so it says likely. Where the last GET is answered 204, as for a mark that is set or not, it is a mere warning.',
  recipe: { do: 'send-status', status: 201, instead: 200 },
} satisfies RuleDocs

const missing =
  'GET https://api.example.com/keys/1 HTTP/1.1\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404}\n\n'
const put = 'PUT https://api.example.com/keys/1 HTTP/1.1\nContent-Type: application/json\n\n{"a":1}\n\n'
const found =
  '\nGET https://api.example.com/keys/1 HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:02 GMT\nETag: "1"\nContent-Type: application/json\n\n{"a":1}\n'

export const examples = {
  good: [`${missing}${put}HTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:01 GMT\nContent-Length: 0\n${found}`],
  bad: [`${missing}${put}HTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:01 GMT\n${found}`],
} satisfies RuleExamples
