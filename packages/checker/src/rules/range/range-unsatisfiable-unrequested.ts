import { isSafe } from '../../read/methods.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { mayHideRange } from './_partial.ts'

export const rule = {
  id: 'range/range-unsatisfiable-unrequested',
  level: 'warning',
  spec: ['RFC 9110 §15.5.17'],
  clause: { keyword: null, binds: null },
  applies: { status: [416] },
  needs: ['request.fields'],
  check(exchange) {
    const { request } = exchange
    if (request === null) return 'cannot-tell'
    // A partial PUT (RFC 9110 §14.5) names its range in Content-Range.
    const isPartialWrite = !isSafe(request.method) && request.fields.has('content-range')
    if (request.fields.has('range') || isPartialWrite) return 'pass'
    if (mayHideRange(exchange)) return 'cannot-tell'
    return { message: `416 to a ${request.method} without Range`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 416 answers a request that has a Range field.',
  why: 'Clients take 416 for a word about octets: a download is complete, or must start over. For a page number out of range it says nothing they can use.',
  fix: 'For a parameter that is out of range send 400 or 422, and 404 if there is no such page.',
  lines: 'HTTP/1.1 404 Not Found',
  limits: 'A partial PUT names its range in Content-Range and is left alone.',
  recipe: { do: 'send-status', status: 400, instead: 416 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=90-\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Range: bytes */10\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416,"detail":"The file has 10 octets."}',
  ],
  bad: [
    'GET /items?page=99 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 416 Range Not Satisfiable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Range Not Satisfiable","status":416,"detail":"There are 7 pages."}',
  ],
} satisfies RuleExamples
