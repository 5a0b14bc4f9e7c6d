import { isPreflight } from '../../read/preflight.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'cors/preflight-redirect',
  level: 'error',
  spec: ['Fetch §CORS-preflight fetch'],
  clause: { keyword: null, binds: 'sender' },
  applies: { methods: ['OPTIONS'] },
  check({ request, response: { status, fields } }) {
    if (request === null || !isPreflight(request)) return 'inapplicable'
    if (status < 300 || status > 399) return 'pass'
    const location = fields.get('location')
    return { message: `${status} to a CORS preflight${location ? `, to ${quote(location)}` : ''}`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A CORS preflight is not redirected.',
  why: 'Browsers do not follow redirects of a preflight: the request fails with a network error. A missing slash at the end of a path, or http for https in an address, is enough.',
  fix: 'Answer OPTIONS at the address that was asked for, and let clients use the final address from the start.',
  lines: 'HTTP/1.1 204 No Content',
  limits: 'Redirects of other requests have rules of their own.',
  recipe: { do: 'allow-cors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
  ],
  bad: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 308 Permanent Redirect\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /items/7/\nCache-Control: max-age=60\n',
  ],
} satisfies RuleExamples
