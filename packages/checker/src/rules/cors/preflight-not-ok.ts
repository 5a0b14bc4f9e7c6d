import type { Exchange } from '@statute/http'
import { isPreflight } from '../../read/preflight.ts'
import { originOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'cors/preflight-not-ok',
  scope: 'sequence',
  level: 'error',
  spec: ['Fetch §CORS-preflight fetch'],
  clause: { keyword: null, binds: 'sender' },
  applies: { methods: ['OPTIONS'] },
  check(exchange, { recent }) {
    const { request, response } = exchange
    if (request === null || !isPreflight(request)) return 'inapplicable'
    const { status } = response
    if (status >= 200 && status < 300) return 'pass'
    // These have rules of their own.
    if ((status >= 300 && status < 400) || status === 401 || status === 403 || status === 407) return 'inapplicable'
    const isRefusal =
      status < 500 && !isOpen(exchange) && !recent.some((one) => isOpen(one) && isSameFor(one, exchange))
    return { message: `${status} to a CORS preflight`, at: 'status', level: isRefusal ? 'advice' : 'error' }
  },
} satisfies Rule

const isOpen = ({ response }: Exchange) => response.fields.has('access-control-allow-origin')

function isSameFor(one: Exchange, other: Exchange): boolean {
  return one.request?.fields.get('origin') === other.request?.fields.get('origin') && originOf(one) === originOf(other)
}

export const docs = {
  summary: 'A CORS preflight is answered with a 2xx status.',
  why: 'Browsers send the real request only after a preflight with a status from 200 to 299. After anything else the script gets a network error without a status, while curl and tests, which send no preflight, see nothing wrong.',
  fix: 'Answer OPTIONS for every path with 204 and the Access-Control fields, before routing and before any check of methods.',
  lines: 'HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT',
  limits:
    'A server that has never sent Access-Control-Allow-Origin to this origin may refuse on purpose; a 4xx is advice then. Redirects, 401, 403 and 407 have rules of their own.',
  recipe: { do: 'allow-cors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
  ],
  bad: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"No such path."}\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Internal Server Error","status":500,"detail":"We have been told."}\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, PUT\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Not for OPTIONS."}\n',
  ],
} satisfies RuleExamples
