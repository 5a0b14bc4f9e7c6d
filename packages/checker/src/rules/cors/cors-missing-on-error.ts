import type { Exchange } from '@statute/http'
import { isPreflight } from '../../read/preflight.ts'
import { quote } from '../../read/quote.ts'
import { urlOf } from '../../read/url.ts'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isCrossOrigin } from './_allowed.ts'

export const rule = {
  id: 'cors/cors-missing-on-error',
  scope: 'sequence',
  level: 'warning',
  spec: ['Fetch §CORS check'],
  clause: { keyword: null, binds: null },
  applies: { status: ['2xx', '4xx', '5xx'] },
  needs: ['response.fields'],
  check(exchange, { recent }) {
    const { request, response } = exchange
    if (request === null || !isCrossOrigin(exchange)) return 'inapplicable'
    const isFailure = response.status >= 400
    if (isFailure && isPreflight(request)) return 'inapplicable'
    // A success without the field says nothing; a failure without it may be told by a later success.
    if (!isFailure && !isReadable(exchange)) return 'inapplicable'
    const success = recent.findLast((one) => one.response.status < 300 && isReadable(one) && isAlike(one, exchange))
    if (isFailure) {
      if (success === undefined) return 'inapplicable'
      return isReadable(exchange) ? 'pass' : report(exchange, success)
    }
    if (success !== undefined) return 'inapplicable'
    const failures = recent.filter((one) => isUnreadableFailure(one) && isAlike(one, exchange))
    return failures.length === 0 ? 'inapplicable' : failures.map((one) => report(one, exchange))
  },
} satisfies Rule

const isReadable = ({ response }: Exchange) => response.fields.has('access-control-allow-origin')

function isUnreadableFailure({ request, response }: Exchange): boolean {
  if (response.status < 400 || response.fields.has('access-control-allow-origin')) return false
  return response.fields.complete && request !== null && !isPreflight(request)
}

/** Asked for by the same page, and below the same path of the same server. */
function isAlike(one: Exchange, other: Exchange): boolean {
  if (one.request?.fields.get('origin') !== other.request?.fields.get('origin')) return false
  const [a, b] = [urlOf(one), urlOf(other)]
  return a !== null && b !== null && a.host === b.host && a.port === b.port && isNear(a.path, b.path)
}

/** Below the same first part, `/api/…`, or both with a single part. */
function isNear(a: string, b: string): boolean {
  const [[, first, rest], [, other, more]] = [a.split('/', 3), b.split('/', 3)]
  return first === other || (rest === undefined && more === undefined)
}

function report(failure: Exchange, success: Exchange): Report {
  const { fields, status } = failure.response
  const server = fields.get('server')
  return {
    message: `${status}${server ? ` by ${quote(server)}` : ''} without Access-Control-Allow-Origin, though a ${success.response.status} to the same origin has it`,
    at: 'field:access-control-allow-origin',
    exchange: failure,
  }
}

export const docs = {
  summary: 'Errors carry the same CORS fields as successes.',
  why: 'Without Access-Control-Allow-Origin a script cannot read the status, let alone the body: it sees a network error where there was a 401, a 422 or a 503. Apps then tell users that they are offline, and do not renew a token.',
  fix: 'Add the CORS fields where every response passes, errors and those of the gateway included; in nginx this takes the word always behind add_header.',
  lines: 'Access-Control-Allow-Origin: https://app.example\nVary: Origin',
  limits:
    'Told by a success for the same origin and the same first part of the path. Errors that a gateway makes are the usual case, so the Server is named. Preflights have rules of their own.',
  recipe: { do: 'allow-cors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /api/items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nETag: "a"\nContent-Type: application/json\n\n[]\n\nGET /api/items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"No item 7."}\n',
  ],
  bad: [
    'GET /api/items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nETag: "a"\nContent-Type: application/json\n\n[]\n\nGET /api/items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"No item 7."}\n',
    'GET /api/items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 502 Bad Gateway\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nServer: nginx\nContent-Type: application/problem+json\n\n{"title":"Bad Gateway","status":502,"detail":"Nobody answers."}\n\nGET /api/items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
} satisfies RuleExamples
