import { jsonState } from '../../read/json.ts'
import { isJson, isProblem, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/json-invalid',
  level: 'error',
  spec: ['RFC 8259 §10', 'RFC 8259 §2', 'RFC 9110 §8.3'],
  clause: { keyword: 'MUST', binds: 'sender' },
  needs: ['response.body'],
  check({ request, response }) {
    const { type } = mediaTypeOf(response.fields)
    // A problem that is no JSON has a rule of its own; a part of a JSON file is no JSON.
    if (!isJson(type) || isProblem(type) || response.status === 206 || request?.method === 'HEAD') return 'inapplicable'
    const state = jsonState(response)
    if (state === 'json') return 'pass'
    if (state === 'empty') return 'inapplicable'
    if (state === 'unknown') return 'cannot-tell'
    return { message: `Body of ${type.slice(0, 60)} is ${describe(response.body.text)}`, at: 'body' }
  },
} satisfies Rule

function describe(text: string): string {
  const start = text.slice(0, 200).trimStart()
  if (start.startsWith('<')) return `markup, not JSON: it begins with ${JSON.stringify(start.slice(0, 20))}`
  return /^[{["]/.test(start) ? 'malformed JSON' : `not JSON: it begins with ${JSON.stringify(start.slice(0, 12))}`
}

export const docs = {
  summary: 'A body with a JSON media type is JSON.',
  why: 'Clients parse it because of the type, and fail with “Unexpected token <”. The real message, such as the error page of a gateway, is lost.',
  fix: 'Send JSON, or the type that fits. Look at error pages of proxies, at warnings printed before the output, and at values such as NaN.',
  lines: 'Content-Type: text/html',
  limits:
    "Bodies that were cut or shortened with dots, are still compressed or have placeholders are not judged. A guard such as )]}' before the JSON is fine. Problem documents have a rule of their own.",
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"a": 1}',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n)]}\',\n{"a": 1}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 502 Bad Gateway\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n<html>Bad gateway</html>',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"ratio": NaN}',
  ],
} satisfies RuleExamples
