import type { Request } from '@statute/http'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { allowOriginOf, allowsCredentials, isCrossOrigin } from './_allowed.ts'

export const rule = {
  id: 'cors/cors-credentials-with-wildcard',
  level: 'warning',
  spec: ['Fetch §CORS check'],
  clause: { keyword: null, binds: 'sender' },
  check(exchange) {
    const { request, response } = exchange
    if (!response.fields.has('access-control-allow-credentials')) return 'inapplicable'
    if (!allowsCredentials(response.fields) || allowOriginOf(response.fields) !== '*') return 'pass'
    const fails = request !== null && isCrossOrigin(exchange) && hasBrowserCredentials(request)
    return {
      message: `Access-Control-Allow-Credentials: true with Access-Control-Allow-Origin: *${fails ? ', on a request with credentials' : ''}`,
      at: 'field:access-control-allow-origin',
      level: fails ? 'error' : 'warning',
    }
  },
} satisfies Rule

/** Those that a browser adds by itself. A Bearer token comes from the script, and a star lets it pass. */
function hasBrowserCredentials({ fields }: Request): boolean {
  return fields.has('cookie') || /^(?:basic|digest|negotiate|ntlm)\b/i.test(fields.get('authorization')?.trim() ?? '')
}

export const docs = {
  summary: 'Credentials are allowed to a named origin, never to a star.',
  why: 'Browsers refuse the pair: a script that asks with cookies gets a network error. Requests without credentials still work, which is why it goes unseen until somebody signs in.',
  fix: 'Send the origin of the request back if it is on your list, with Vary: Origin. If no page needs cookies, leave Access-Control-Allow-Credentials out.',
  lines: 'Access-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: true\nVary: Origin',
  limits:
    'Harmless for anonymous requests, so a warning; an error if the request came from another origin with cookies, or with credentials that the browser adds.',
  recipe: { do: 'allow-cors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: true\nVary: Origin\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: true\nETag: "a"\nContent-Type: application/json\n\n[]\n',
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nCookie: sid=1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: true\nETag: "a"\nCache-Control: private\nContent-Type: application/json\n\n[]\n',
  ],
} satisfies RuleExamples
