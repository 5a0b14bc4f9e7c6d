import type { Request } from '@statute/http'
import { mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'redirect/redirect-may-change-method',
  level: 'warning',
  spec: ['RFC 9110 §15.4.2', 'RFC 9110 §15.4.3'],
  clause: { keyword: 'MAY', binds: 'client' },
  applies: { status: [301, 302, 303, 307, 308], methods: ['POST', 'PUT', 'PATCH', 'DELETE'] },
  check({ request, response }) {
    const { status } = response
    if (request === null) return 'cannot-tell'
    if (status !== 301 && status !== 302) return 'pass'
    const isUsual = status === 302 && isFormPost(request)
    return {
      message: `${status} to ${request.method} leaves it to the client which method follows`,
      at: 'status',
      ...(isUsual ? { level: 'advice' } : {}),
    }
  },
} satisfies Rule

/** What a browser sends when somebody presses a button. */
function isFormPost({ method, fields }: Request): boolean {
  const { type } = mediaTypeOf(fields)
  const isForm = type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data'
  return method === 'POST' && isForm && (fields.get('accept') ?? '').includes('text/html')
}

export const docs = {
  summary: 'A redirect that answers a write says which method comes next.',
  why: 'After 301 or 302 browsers, fetch and curl turn POST into GET and drop the body; PUT, PATCH and DELETE are repeated by some and turned into GET by others. An API that moved this way answers writes with a page.',
  fix: 'Send 303 if the client shall fetch a result with GET, 307 or 308 if it shall repeat the request at the new address.',
  lines: 'HTTP/1.1 308 Permanent Redirect',
  limits: 'A 302 to a form that a browser sent works everywhere and is advice only.',
  recipe: { do: 'send-status', status: 307, instead: 302 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST https://api.example.com/orders HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 303 See Other\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /orders/1\nContent-Length: 0\n',
    'PUT https://api.example.com/orders/1 HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 308 Permanent Redirect\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /v2/orders/1\nCache-Control: max-age=3600\nContent-Length: 0\n',
  ],
  bad: [
    'POST https://api.example.com/orders HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 301 Moved Permanently\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /v2/orders\nCache-Control: max-age=3600\nContent-Length: 0\n',
    'DELETE https://api.example.com/orders/1 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /v2/orders/1\nContent-Length: 0\n',
    'POST https://www.example.com/login HTTP/1.1\nHost: www.example.com\nAccept: text/html\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 6\n\nuser=a\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /home\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
