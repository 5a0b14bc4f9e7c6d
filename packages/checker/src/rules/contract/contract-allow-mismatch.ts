import { isRedacted } from '../../capture.ts'
import { matchPath } from '../../openapi/match.ts'
import { listOf } from '../../read/list.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { itemsApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-allow-mismatch',
  level: 'warning',
  spec: ['RFC 9110 §10.2.1'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  check(exchange, _operation, description) {
    const { request, response } = exchange
    const allow = response.fields.get('allow')
    if (request === null || allow === null) return 'inapplicable'
    if (response.status !== 405 && request.method !== 'OPTIONS') return 'inapplicable'
    const path = matchPath(exchange, description)
    if (path === null || isRedacted(allow)) return 'inapplicable'
    const sent = new Set(listOf(allow).map((method) => method.toUpperCase()))
    const documented = new Set(path.operations.keys())
    const extra = [...sent].filter((method) => !documented.has(method) && !implied.includes(method))
    const missing = [...documented].filter((method) => !sent.has(method) && !implied.includes(method))
    if (extra.length + missing.length === 0) return 'pass'
    const parts = [
      ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
      ...(extra.length > 0 ? [`has ${extra.slice(0, 8).join(', ')} too many`] : []),
    ]
    return { message: `Allow ${quote(allow)} for ${path.path} ${parts.join(' and ')}`, at: 'field:allow' }
  },
} satisfies Rule

const implied = ['HEAD', 'OPTIONS']

export const docs = {
  summary: 'Allow names the methods that the description has for the path.',
  why: 'Clients and gateways use Allow to find out what they may do. A method too many leads them to requests that fail, a method too few keeps them from those that work, and one of the two texts is out of date.',
  fix: 'Bring Allow and the description to the same list.',
  lines: 'Allow: GET, HEAD, POST',
  limits:
    'HEAD and OPTIONS are not compared. What is allowed may depend on the state of a resource or on who asks; switch the rule off there.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: itemsApi,
      http: 'PUT /items HTTP/1.1\nHost: api.example.com\nContent-Length: 0\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, HEAD, POST, OPTIONS\nContent-Type: application/json\n\n{"message":"Not with PUT"}\n',
    },
  ],
  bad: [
    {
      openapi: itemsApi,
      http: 'PUT /items HTTP/1.1\nHost: api.example.com\nContent-Length: 0\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, DELETE\nContent-Type: application/json\n\n{"message":"Not with PUT"}\n',
    },
  ],
} satisfies RuleExamples
