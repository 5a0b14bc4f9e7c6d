import { mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { objectOf } from './_problem.ts'
import { kindOfReference } from './_reference.ts'

export const rule = {
  id: 'problem-details/problem-wrong-media-type',
  level: 'warning',
  spec: ['RFC 9457 §3'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check({ response }) {
    const { type } = mediaTypeOf(response.fields)
    if (type === 'application/problem+json') return 'pass'
    if (type !== 'application/json') return 'inapplicable'
    const object = objectOf(response)
    if (object === null) return response.body.state === 'known' ? 'inapplicable' : 'cannot-tell'
    const isText = (name: string) => typeof object[name] === 'string'
    const named = typeof object.type === 'string' && kindOfReference(object.type) === 'absolute'
    const numbered = object.status === response.status
    // Many a home-grown format has title and detail: what is sure are the number, or a type with a scheme.
    if (!isText('title') || !(named || numbered)) return 'inapplicable'
    return { message: 'Problem details as application/json', at: 'field:content-type', confidence: 0.9 }
  },
} satisfies Rule

export const docs = {
  summary: 'A problem document has the media type application/problem+json.',
  why: 'Client libraries find out by the media type that the body is a problem. As application/json it looks like any data, and the title and detail that you wrote are never shown.',
  fix: 'Set Content-Type to application/problem+json.',
  lines: 'Content-Type: application/problem+json',
  limits:
    'Taken for a problem only if it has a title and either a status equal to that of the response, or a type with a scheme.',
  recipe: { do: 'send-problem', status: 404 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"No lines."}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"type":"about:blank","title":"Not Found","status":404}',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"type":"https://api.example.com/problems/order","title":"No such order"}',
  ],
} satisfies RuleExamples
