import { hasContent } from '../../read/request-content.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { followedUp } from './_chain.ts'

export const rule = {
  id: 'redirect/redirect-body-dropped',
  scope: 'sequence',
  level: 'warning',
  spec: ['RFC 9110 §15.4'],
  clause: { keyword: 'SHOULD', binds: 'client' },
  check(exchange, history) {
    const leader = followedUp(exchange, history, [307, 308])
    const { request } = exchange
    if (!leader?.request || request === null || leader.request.method !== request.method) return 'inapplicable'
    if (hasContent(leader.request) !== true) return 'inapplicable'
    const isEmptyByLength = request.fields.get('content-length')?.trim() === '0'
    // HAR files often leave out what was posted the second time.
    const has = isEmptyByLength || exchange.source.format !== 'har' ? hasContent(request) : null
    if (has === null) return request.body.hasContent ? 'pass' : 'cannot-tell'
    if (has) return 'pass'
    return {
      message: `${leader.response.status} to ${request.method} was followed without the body`,
      at: 'request.body',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'After 307 and 308 the client sends the body again.',
  why: 'The new address gets an empty order: it answers 400 at best, and at worst stores nothing as if that were meant. Clients that stream a body cannot send it twice and do this silently.',
  fix: 'Keep the body until the last redirect was answered, or ask the final address from the start.',
  limits: 'HAR files that do not show a length of 0 are not judged: they often leave bodies out.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST https://api.example.com/a HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 307 Temporary Redirect\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n\nPOST https://api.example.com/b HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
  bad: [
    'POST https://api.example.com/a HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 307 Temporary Redirect\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /b\nContent-Length: 0\n\nPOST https://api.example.com/b HTTP/1.1\nHost: api.example.com\nContent-Length: 0\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
} satisfies RuleExamples
