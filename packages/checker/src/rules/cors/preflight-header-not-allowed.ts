import { listOf } from '../../read/list.ts'
import { isPreflight } from '../../read/preflight.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { allowsOrigin, isWildcard } from './_allowed.ts'

export const rule = {
  id: 'cors/preflight-header-not-allowed',
  level: 'error',
  spec: ['Fetch §CORS-preflight fetch'],
  clause: { keyword: null, binds: 'sender' },
  applies: { status: ['2xx'], methods: ['OPTIONS'] },
  needs: ['response.fields'],
  check(exchange) {
    const { request, response } = exchange
    if (request === null || !isPreflight(request) || !allowsOrigin(exchange)) return 'inapplicable'
    const wanted = namesOf(request.fields.get('access-control-request-headers'))
    const allowed = new Set(namesOf(response.fields.get('access-control-allow-headers')))
    const isAll = allowed.has('*') && isWildcard(response.fields)
    // A star never covers Authorization.
    const missing = wanted.filter((name) => !allowed.has(name) && (!isAll || name === 'authorization'))
    if (missing.length === 0) return 'pass'
    const isStar = allowed.has('*') && !missing.includes('authorization')
    return {
      message: `Access-Control-Allow-Headers lacks ${quote(missing.join(', '))}, which the preflight asks for`,
      at: 'field:access-control-allow-headers',
      // Whether credentials will come is not yet known.
      ...(isStar ? { level: 'warning' as const, confidence: 0.7 } : {}),
    }
  },
} satisfies Rule

const namesOf = (field: string | null) => listOf(field).map((name) => name.toLowerCase())

export const docs = {
  summary: 'A preflight allows the fields that it was asked about.',
  why: 'One field that is not listed is enough for the browser to drop the request. It happens when a client library begins to send a field of its own, or when a star was meant to cover Authorization, which it never does.',
  fix: 'List every field that pages send in Access-Control-Allow-Headers, Authorization by name.',
  lines: 'Access-Control-Allow-Headers: authorization, content-type',
  limits:
    'Names are compared without case. A star beside Access-Control-Allow-Credentials is a warning, since the preflight does not show if credentials will follow.',
  recipe: { do: 'allow-cors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: x-trace\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: *\n',
  ],
  bad: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: *\nVary: Origin\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nVary: Origin\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: Content-Type\nVary: Origin\n',
  ],
} satisfies RuleExamples
