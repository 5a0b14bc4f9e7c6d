import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { otherOwnerOf } from './_phrases.ts'

export const rule = {
  id: 'status-line/reason-phrase-contradicts-code',
  level: 'warning',
  spec: ['RFC 9112 §4'],
  clause: { keyword: null, binds: null },
  check({ response: { status, reason }, source }) {
    if (reason === '') return 'inapplicable'
    const other = otherOwnerOf(reason, status)
    if (other === null) return 'pass'
    // Chrome puts OK where the phrase is missing, whatever the code.
    if (other === 200 && source.format === 'har') return 'cannot-tell'
    return { message: `${status} with the reason phrase "${reason.trim()}", which belongs to ${other}`, at: 'reason' }
  },
} satisfies Rule

export const docs = {
  summary: 'The reason phrase is not the name of another code.',
  why: 'Programs read the number and people read the phrase, so the two sides of a log or a bug report speak of different answers. Often the number is the mistake: an application set a text and the framework kept its 200, and caches and clients go on as if all were well.',
  fix: 'Find out which of the two is meant. Mostly it is the phrase: set the code, and let the server add the phrase that goes with it.',
  lines: 'HTTP/1.1 404 Not Found',
  limits:
    'Phrases of your own are fine, and so are earlier names of the same code, such as Moved Temporarily for 302. HTTP/2 and HTTP/3 have no phrase. “OK” is not judged in HAR files: Chrome writes it where there was none.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items/9 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404}\n',
    'GET https://example.com/old HTTP/1.1\n\nHTTP/1.1 302 Moved Temporarily\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://example.com/new\nContent-Length: 0\n',
    'GET /items/9 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 All good\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "9"\nContent-Type: application/json\n\n{"id":9}\n',
  ],
  bad: [
    'GET /items/9 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "9"\nContent-Type: application/json\n\n{}\n',
    'GET /items/9 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Request Entity Too Large\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\n\ntoo large\n',
  ],
} satisfies RuleExamples
