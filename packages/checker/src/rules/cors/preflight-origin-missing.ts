import { isPreflight } from '../../read/preflight.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { allowOriginOf, allowsOrigin } from './_allowed.ts'

export const rule = {
  id: 'cors/preflight-origin-missing',
  level: 'error',
  spec: ['Fetch §CORS check'],
  clause: { keyword: null, binds: 'sender' },
  applies: { status: ['2xx'], methods: ['OPTIONS'] },
  needs: ['response.fields'],
  check(exchange) {
    const { request, response } = exchange
    if (request === null || !isPreflight(request)) return 'inapplicable'
    if (allowsOrigin(exchange)) return 'pass'
    const at = 'field:access-control-allow-origin'
    const allowed = allowOriginOf(response.fields)
    const origin = request.fields.get('origin')?.trim() ?? ''
    if (allowed === null) {
      const speaksCors = response.fields.lines.some(([name]) => /^access-control-allow-/i.test(name))
      const message = `${response.status} to a CORS preflight without Access-Control-Allow-Origin`
      return { message, at, level: speaksCors ? 'error' : 'warning' }
    }
    return {
      message: `Access-Control-Allow-Origin ${quote(allowed)} is not the origin ${quote(origin)}`,
      at,
      level: isOther(allowed, origin) ? 'warning' : 'error',
    }
  },
} satisfies Rule

/** Another origin altogether: this one is not let in. If only a slash or a capital differs, it was meant. */
function isOther(allowed: string, origin: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/\/$/, '')
      .replace(/:(?:80|443)$/, '')
  return !/[\s,]/.test(allowed) && bare(allowed) !== bare(origin)
}

export const docs = {
  summary: 'A preflight that succeeds names the origin that it lets in.',
  why: 'The browser compares Access-Control-Allow-Origin with the origin of the page, octet for octet. If it is missing, or has a slash at the end, the request is never sent, and the 2xx in the log makes everybody look elsewhere.',
  fix: 'Send the origin of the request back if it is on your list, with Vary: Origin. If it is not, answer 403.',
  lines: 'Access-Control-Allow-Origin: https://app.example\nVary: Origin',
  limits:
    'A server that sends no CORS fields at all, or names another origin, may refuse on purpose; that is a warning.',
  recipe: { do: 'allow-cors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
  ],
  bad: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example/\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, PUT\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
