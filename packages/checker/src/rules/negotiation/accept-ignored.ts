import type { Weighted } from '@statute/http'
import { isJson, isXml, mediaTypeOf } from '../../read/media-type.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { preferencesOf } from './_fields.ts'

export const rule = {
  id: 'negotiation/accept-ignored',
  level: 'advice',
  spec: ['RFC 9110 §12.5.1', 'RFC 9110 §15.5.7'],
  clause: { keyword: null, binds: null },
  applies: { status: ['2xx'] },
  check({ request, response }) {
    const { type } = mediaTypeOf(response.fields)
    if (type === '' || type === 'multipart/byteranges' || response.body.isEmpty) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    const accept = request.fields.get('accept')
    if (request.method === 'HEAD' || accept === null || accept.trim() === '') return 'inapplicable'
    const ranges = preferencesOf(accept)
    if (ranges === null || !response.body.hasContent) return 'cannot-tell'
    // A word without a slash, or a recorder's placeholder, is no type.
    if (!type.includes('/') || !ranges.every(({ value }) => value === '*' || value.includes('/'))) return 'cannot-tell'
    if (accepts(ranges, type)) return 'pass'
    return { message: `Content-Type ${quote(type)} to Accept ${quote(accept)}`, at: 'field:content-type' }
  },
} satisfies Rule

/** By the most specific range that fits; parameters are left out of account, and kinds of JSON count as one. */
function accepts(ranges: readonly Weighted[], type: string): boolean {
  const [major = ''] = type.split('/')
  for (const fits of [[type], [`${major}/*`], ['*/*', '*']]) {
    const found = ranges.filter(({ value }) => fits.includes(value))
    if (found.length > 0) return found.some(({ weight }) => weight > 0)
    if (fits[0] === type && ranges.some((range) => range.weight > 0 && isKin(range.value, type))) return true
  }
  return false
}

function isKin(a: string, b: string): boolean {
  return (isJson(a) && isJson(b)) || (isXml(a) && isXml(b))
}

export const docs = {
  summary: 'A successful answer has a type that the client accepts.',
  why: 'A client that asked for JSON and gets HTML with 200 fails in its parser, far from the cause. With 406 it would know at once.',
  fix: 'Send what Accept asks for, or 406 with a list of what there is.',
  lines: 'HTTP/1.1 406 Not Acceptable',
  limits:
    'A server may disregard Accept, so this is advice. application/json and everything that ends with +json count as one.',
  recipe: { do: 'send-problem', status: 406 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept: application/vnd.github.v3+json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nVary: Accept\nContent-Type: application/json\n\n{"a":1}',
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept: text/html, application/*;q=0.5\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nVary: Accept\nContent-Type: application/json\n\n{"a":1}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nVary: Accept\nContent-Type: text/html\n\n<p>Hello</p>',
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept: text/html;q=0, */*\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nVary: Accept\nContent-Type: text/html\n\n<p>Hello</p>',
  ],
} satisfies RuleExamples
