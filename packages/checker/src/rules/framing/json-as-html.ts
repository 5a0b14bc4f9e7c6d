import { mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/json-as-html',
  level: 'advice',
  spec: ['RFC 9110 §8.3'],
  clause: { keyword: null, binds: null },
  check({ request, response }) {
    const { fields, body } = response
    const { type } = mediaTypeOf(fields)
    if ((type !== 'text/html' && type !== 'text/plain') || request?.method === 'HEAD') return 'inapplicable'
    // A file to be saved is read by nobody who trusts its type.
    if (type === 'text/plain' && /^\s*attachment/i.test(fields.get('content-disposition') ?? '')) return 'inapplicable'
    if (body.isEmpty) return 'inapplicable'
    if (body.state !== 'known') return 'cannot-tell'
    if (!/^\s{0,1000}[{[]/.test(body.text) || typeof body.json !== 'object') return 'pass'
    return { message: `JSON as ${type}`, at: 'field:content-type', level: type === 'text/html' ? 'warning' : 'advice' }
  },
} satisfies Rule

export const docs = {
  summary: 'JSON has a JSON media type, not text/html or text/plain.',
  why: 'Client libraries that look at the type hand over a string and the caller fails later. As text/html a browser renders the values, so one that holds markup runs as script.',
  fix: 'Send application/json.',
  lines: 'Content-Type: application/json',
  limits:
    'Only a whole body that is an object or an array counts. text/plain is advice, because files are often served so.',
  recipe: { do: 'add-field', name: 'Content-Type', value: 'application/json' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><html lang="en"><title>Hi</title><p>Hello</p></html>',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html\n\n{"error":"x"}',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\n\n[1, 2]',
  ],
} satisfies RuleExamples
