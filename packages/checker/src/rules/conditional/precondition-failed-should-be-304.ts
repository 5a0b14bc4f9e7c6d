import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { preconditionsOf } from './_preconditions.ts'

export const rule = {
  id: 'conditional/precondition-failed-should-be-304',
  level: 'error',
  spec: ['RFC 9110 §13.1.2', 'RFC 9110 §13.1.3'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [412], methods: ['GET', 'HEAD'] },
  needs: ['request.fields'],
  check({ request }) {
    if (request === null) return 'cannot-tell'
    const names = preconditionsOf(request)
    if (names.length === 0) return 'inapplicable'
    if (names.some((name) => name !== 'if-none-match' && name !== 'if-modified-since')) return 'pass'
    const shown = names.map((name) => (name === 'if-none-match' ? 'If-None-Match' : 'If-Modified-Since')).join(' and ')
    return { message: `412 to ${request.method} with ${shown} alone`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A read whose If-None-Match or If-Modified-Since does not hold gets 304.',
  why: 'The client asked “has it changed?”, and “no” is 304. Browsers and caches take 412 for an error and show it instead of the copy they have.',
  fix: 'Answer 304 to GET and HEAD; 412 is for writes, and for If-Match and If-Unmodified-Since.',
  lines: 'HTTP/1.1 304 Not Modified',
  recipe: { do: 'send-status', status: 304, instead: 412 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-Match: "b"\n\nHTTP/1.1 412 Precondition Failed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Precondition Failed","status":412}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 412 Precondition Failed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Precondition Failed","status":412}',
  ],
} satisfies RuleExamples
