import { matchPath, placeOf } from '../../openapi/match.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { itemsApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-undocumented-method',
  level: 'warning',
  spec: ['RFC 9110 §15.5.6'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  check(exchange, operation, description) {
    const { request, response } = exchange
    if (request === null) return 'cannot-tell'
    if (operation !== null) return 'pass'
    const path = matchPath(exchange, description)
    if (path === null || request.method === 'HEAD' || request.method === 'OPTIONS') return 'inapplicable'
    const { status } = response
    // Access is refused before the routing, and on a templated path the item may not exist.
    if ([405, 501, 401, 403].includes(status) || (status === 404 && path.path.includes('{'))) return 'pass'
    if ([0, 407, 429, 502, 503, 504].includes(status)) return 'cannot-tell'
    if (placeOf(exchange, description) !== 'server') return 'cannot-tell'
    return {
      message: `${request.method} ${path.path} is not documented, but answered ${status}, not 405`,
      at: 'status',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A method that is not documented for a path is refused with 405.',
  why: 'A method that works though nobody described it is an open door: no review and no test looks at it. If it answers 404 or 500 instead, clients cannot tell a wrong method from a wrong URL or a failure.',
  fix: 'Answer 405 with Allow, or document the method.',
  lines: 'Allow: GET, HEAD, POST',
  limits:
    'HEAD and OPTIONS need no description. 401 and 403 may come before the routing; 404 is right where the path has a parameter.',
  recipe: { do: 'send-status', status: 405 },
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: itemsApi,
      http: 'PATCH /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, HEAD, POST\nContent-Type: application/json\n\n{"message":"Not with PATCH"}\n',
    },
    {
      openapi: itemsApi,
      http: 'PUT /items/1 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"None"}\n',
    },
  ],
  bad: [
    {
      openapi: itemsApi,
      http: 'PATCH /items HTTP/1.1\nHost: api.example.com\nContent-Length: 0\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"Done"}\n',
    },
  ],
} satisfies RuleExamples
