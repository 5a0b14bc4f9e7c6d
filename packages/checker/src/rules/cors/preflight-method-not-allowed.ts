import { listOf } from '../../read/list.ts'
import { isPreflight } from '../../read/preflight.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { allowsOrigin, isWildcard } from './_allowed.ts'

export const rule = {
  id: 'cors/preflight-method-not-allowed',
  level: 'error',
  spec: ['Fetch §CORS-preflight fetch'],
  clause: { keyword: null, binds: 'sender' },
  applies: { status: ['2xx'], methods: ['OPTIONS'] },
  needs: ['response.fields'],
  check(exchange) {
    const { request, response } = exchange
    if (request === null || !isPreflight(request) || !allowsOrigin(exchange)) return 'inapplicable'
    const wanted = request.fields.get('access-control-request-method')?.trim() ?? ''
    const field = response.fields.get('access-control-allow-methods')
    const allowed = listOf(field)
    // Methods are compared with their case; these three are let pass unlisted.
    if (safelisted.includes(wanted) || allowed.includes(wanted)) return 'pass'
    if (allowed.includes('*') && isWildcard(response.fields)) return 'pass'
    const given = field === null ? 'no Access-Control-Allow-Methods' : `Access-Control-Allow-Methods ${quote(field)}`
    return {
      message: `preflight for ${quote(wanted)} answered with ${given}`,
      at: 'field:access-control-allow-methods',
      // Whether credentials will come is not yet known.
      ...(allowed.includes('*') ? { level: 'warning' as const, confidence: 0.7 } : {}),
    }
  },
} satisfies Rule

const safelisted = ['GET', 'HEAD', 'POST']

export const docs = {
  summary: 'A preflight allows the method that it was asked about.',
  why: 'The browser drops the request and gives the script a network error. PATCH is the usual victim: lists of methods are often older than it, and in small letters it does not match PATCH.',
  fix: 'Add the method to Access-Control-Allow-Methods, in capitals. With credentials a star does not count; list the methods.',
  lines: 'Access-Control-Allow-Methods: GET, POST, PUT, PATCH, DELETE',
  limits:
    'GET, HEAD and POST need not be listed. A star beside Access-Control-Allow-Credentials is a warning, since the preflight does not show if credentials will follow.',
  recipe: { do: 'allow-cors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: *\nAccess-Control-Allow-Headers: authorization, content-type\n',
  ],
  bad: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: GET, POST\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: true\nAccess-Control-Allow-Methods: *\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
  ],
} satisfies RuleExamples
