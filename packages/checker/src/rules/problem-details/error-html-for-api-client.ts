import { parseWeighted } from '@statute/http'
import { isHtml, isJson, mediaTypeOf } from '../../read/media-type.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'problem-details/error-html-for-api-client',
  level: 'warning',
  spec: ['RFC 9110 §12.5.1', 'RFC 9110 §15.5'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check({ request, response }) {
    if (request === null) return isHtml(mediaTypeOf(response.fields).type) ? 'cannot-tell' : 'inapplicable'
    const accept = request.fields.get('accept')
    if (accept === null || !wantsJsonOnly(accept)) return 'inapplicable'
    const { type } = mediaTypeOf(response.fields)
    if (type === '') return 'inapplicable'
    if (!isHtml(type)) return 'pass'
    if (response.body.isEmpty && request.method !== 'HEAD') return 'inapplicable'
    const server = response.fields.get('server')
    const by = server === null ? '' : `, from Server ${quote(server)}`
    return { message: `${response.status} as ${type} to Accept ${quote(accept)}${by}`, at: 'field:content-type' }
  },
} satisfies Rule

/** Names a JSON type, and nothing that HTML would fit. */
function wantsJsonOnly(accept: string): boolean {
  const ranges = parseWeighted(accept.slice(0, 4096)).filter(({ weight }) => weight > 0)
  return (
    ranges.some(({ value }) => isJson(value)) &&
    !ranges.some(({ value }) => isHtml(value) || /^(?:text\/\*|\*\/\*|\*)$/.test(value))
  )
}

export const docs = {
  summary: 'A client that asks for JSON gets its errors as JSON too.',
  why: 'The client hands the page to its JSON parser and dies with “Unexpected token <”. What went wrong, and whether to try again, is lost.',
  fix: 'Answer with application/problem+json. If the page comes from a proxy in front of the application, give the proxy an error page in JSON.',
  lines: 'Content-Type: application/problem+json',
  limits: 'Only if Accept names a JSON type and neither HTML nor a star.',
  recipe: { do: 'send-problem', status: 502 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nVary: Accept\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"No lines."}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 502 Bad Gateway\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nServer: nginx\nContent-Type: text/html\n\n<h1>Bad gateway</h1>',
  ],
} satisfies RuleExamples
