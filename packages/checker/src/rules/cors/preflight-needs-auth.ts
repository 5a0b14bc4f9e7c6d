import type { Exchange } from '@statute/http'
import { isPreflight } from '../../read/preflight.ts'
import { urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'cors/preflight-needs-auth',
  scope: 'sequence',
  level: 'error',
  spec: ['Fetch §CORS-preflight fetch'],
  clause: { keyword: null, binds: 'sender' },
  applies: { methods: ['OPTIONS'] },
  check(exchange, { recent }) {
    const { request, response } = exchange
    if (request === null || !isPreflight(request)) return 'inapplicable'
    const { status } = response
    if (status !== 401 && status !== 403 && status !== 407) return 'pass'
    // 403 may be meant: this origin is not let in.
    const isRefusal = status === 403 && !recent.some((one) => isWelcome(one) && isSameFor(one, exchange))
    return { message: `${status} to a CORS preflight`, at: 'status', level: isRefusal ? 'advice' : 'error' }
  },
} satisfies Rule

const isWelcome = ({ response: { status } }: Exchange) => status >= 200 && status < 300

function isSameFor(one: Exchange, other: Exchange): boolean {
  if (one.request?.fields.get('origin') !== other.request?.fields.get('origin')) return false
  const [a, b] = [urlOf(one), urlOf(other)]
  return a !== null && b !== null && a.host === b.host && a.path === b.path
}

export const docs = {
  summary: 'A CORS preflight needs no credentials.',
  why: 'Browsers never send cookies or Authorization with a preflight. A server that asks for them refuses every request of this kind from every page, however well the user is signed in.',
  fix: 'Let OPTIONS pass before authentication. The real request, which follows, carries the credentials.',
  lines: 'HTTP/1.1 204 No Content',
  limits:
    'A 403 may turn this origin away on purpose; it is advice unless the same path has answered this origin with 2xx before.',
  recipe: { do: 'allow-cors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
  ],
  bad: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer realm="api"\nContent-Type: application/problem+json\n\n{"title":"Unauthorized","status":401,"detail":"Sign in."}\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Forbidden","status":403,"detail":"Not from there."}\n',
  ],
} satisfies RuleExamples
