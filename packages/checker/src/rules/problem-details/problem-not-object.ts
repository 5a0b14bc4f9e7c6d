import { jsonState } from '../../read/json.ts'
import { isProblem, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { objectOf, show } from './_problem.ts'

export const rule = {
  id: 'problem-details/problem-not-object',
  level: 'error',
  spec: ['RFC 9457 §3'],
  clause: { keyword: null, binds: null },
  needs: ['response.body'],
  check({ request, response }) {
    const { type } = mediaTypeOf(response.fields)
    if (!isProblem(type) || request?.method === 'HEAD' || response.status === 204 || response.status === 304)
      return 'inapplicable'
    const state = jsonState(response)
    if (state === 'unknown') return 'cannot-tell'
    if (state === 'empty') return { message: `${type} without content`, at: 'body' }
    if (state === 'invalid') return { message: `Body of ${type} is not JSON`, at: 'body' }
    if (objectOf(response) !== null) return 'pass'
    return { message: `Body of ${type} is no object: ${show(response.body.json)}`, at: 'body' }
  },
} satisfies Rule

export const docs = {
  summary: 'A body of type application/problem+json is a JSON object.',
  why: 'Client libraries read its members as soon as they see the type. With a text, an array or nothing at all they throw, and the user sees that error in place of yours.',
  fix: 'Send an object with type, title, status and detail, or another media type.',
  lines: 'Content-Type: application/problem+json',
  limits: 'An empty object is allowed. Bodies that were cut or are still compressed are not judged.',
  recipe: { do: 'send-problem', status: 400 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/order","title":"Bad order","status":400}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n"not found"',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\nnot found',
    {
      exchanges: [
        {
          request: { method: 'GET', url: 'https://api.example.com/i', headers: [] },
          response: { status: 404, headers: [['Content-Type', 'application/problem+json']], body: '' },
        },
      ],
    },
  ],
} satisfies RuleExamples
