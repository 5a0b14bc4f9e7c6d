import { parseWeighted } from '@statute/http'
import { isHtml, isJson, mediaTypeOf } from '../../read/media-type.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'error-in-success/success-html-for-api',
  level: 'warning',
  spec: ['RFC 9110 §12.5.1', 'RFC 9110 §15.5.7'],
  clause: { keyword: null, binds: null },
  applies: { status: [200] },
  check({ request, response, source }) {
    if (request === null) return 'cannot-tell'
    // Our own probe asks every page for JSON, to see what is negotiated.
    if (source.format === 'live') return 'inapplicable'
    const accept = request.fields.get('accept')
    if (accept === null || !wantsJsonAlone(accept)) return 'inapplicable'
    const { type } = mediaTypeOf(response.fields)
    if (type === '') return 'inapplicable'
    return isHtml(type)
      ? { message: `200 with ${type} to a request that accepts ${quote(accept)}`, at: 'field:content-type' }
      : 'pass'
  },
} satisfies Rule

/** `application/vnd.github.html+json` asks for JSON with HTML in it, and may be given either. */
function wantsJsonAlone(accept: string): boolean {
  const wanted = parseWeighted(accept).filter(({ weight }) => weight > 0)
  if (wanted.some(({ value }) => value === '*/*' || value === 'text/*' || value.includes('html'))) return false
  return wanted.some(({ value }) => isJson(value))
}

export const docs = {
  summary: 'Who asks for JSON alone does not get a page with 200.',
  why: 'The page is mostly a login form or the shell of a single-page app, where 401 or 404 was meant. The client sees a success, hands the page to its JSON parser and reports an unexpected token at position 0, which says nothing of the cause.',
  fix: 'Answer such requests in JSON: 401 if a login is needed, 404 if there is nothing, 406 if there is only HTML. Keep catch-all routes away from the API.',
  lines: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api"\nContent-Type: application/problem+json',
  limits:
    'A server may disregard Accept, hence a warning. Requests that accept */* or any HTML are left out, and so are those of the live check, which asks every page for JSON.',
  recipe: { do: 'send-problem', status: 401 },
} satisfies RuleDocs

const request =
  'GET https://api.example.com/me HTTP/1.1\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nVary: Accept\nContent-Type: '

export const examples = {
  good: [`${request}application/json\n\n{"id":1}\n`],
  bad: [`${request}text/html; charset=utf-8\n\n<form><input type="password"></form>\n`],
} satisfies RuleExamples
