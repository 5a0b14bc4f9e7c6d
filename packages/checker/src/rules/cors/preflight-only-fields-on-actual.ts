import { isPreflight } from '../../read/preflight.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'cors/preflight-only-fields-on-actual',
  level: 'advice',
  off: true,
  spec: ['Fetch §CORS protocol'],
  clause: { keyword: null, binds: null },
  check({ request, response }) {
    const found = preflightOnly.filter((name) => response.fields.has(name))
    const [first] = found
    if (first === undefined) return response.fields.has('access-control-allow-origin') ? 'pass' : 'inapplicable'
    if (request === null) return 'cannot-tell'
    if (isPreflight(request)) return 'pass'
    if (request.method === 'OPTIONS' && !request.fields.complete) return 'cannot-tell'
    return {
      message: `${found.join(', ')} on a response that answers no preflight`,
      at: `field:${first.toLowerCase()}`,
    }
  },
} satisfies Rule

const preflightOnly = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers', 'Access-Control-Max-Age']

export const docs = {
  summary: 'Fields that only a preflight needs are sent only there.',
  why: 'Browsers look at them in answers to preflights and nowhere else. Elsewhere they are some hundred octets with every response, and make people believe that they do something.',
  fix: 'Send Access-Control-Allow-Methods, -Allow-Headers and -Max-Age only to OPTIONS with Access-Control-Request-Method.',
  limits: 'They do no harm, so the rule is off unless asked for.',
  recipe: { do: 'remove-field', name: 'Access-Control-Allow-Methods' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nETag: "a"\nContent-Type: application/json\n\n[]\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: GET, PUT\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
} satisfies RuleExamples
