import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { preconditionsOf } from './_preconditions.ts'

export const rule = {
  id: 'conditional/precondition-failed-unconditional',
  level: 'warning',
  spec: ['RFC 9110 §15.5.13'],
  clause: { keyword: null, binds: null },
  applies: { status: [412] },
  needs: ['request.fields'],
  check({ request }) {
    if (request === null) return 'cannot-tell'
    if (preconditionsOf(request).length > 0) return 'pass'
    const message = '412 to a request without a condition'
    // Some APIs let a field of their own carry the version that must still hold.
    const isVersioned = request.fields.lines.some(([name]) => versionField.test(name))
    return isVersioned ? { message, at: 'status', level: 'advice', confidence: 0.5 } : { message, at: 'status' }
  },
} satisfies Rule

/** tus answers 412 to a version of the protocol that it does not speak. */
const versionField = /^(?:x-(?:[a-z]+-)?(?:version|revision)|tus-resumable)$/i

export const docs = {
  summary: 'A 412 answers a request that stated a condition.',
  why: 'The client set no condition, so it cannot drop or renew one. Libraries that fetch the resource again and repeat the write on 412 do so for ever.',
  fix: 'Send 428 if a condition is required, 409 if the state of the resource is in the way, 422 or 400 if the request itself is wrong.',
  lines: 'HTTP/1.1 428 Precondition Required',
  limits:
    'If and Overwrite of WebDAV count as conditions, and so do fields and query parameters of vendors that are named after them. With a version field of an API, or of tus, it is advice.',
  recipe: { do: 'send-status', status: 428, instead: 412 },
} satisfies RuleDocs

export const examples = {
  good: [
    'PUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nIf-Match: "a"\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 412 Precondition Failed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Precondition Failed","status":412}',
  ],
  bad: [
    'PUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 412 Precondition Failed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Precondition Failed","status":412}',
  ],
} satisfies RuleExamples
