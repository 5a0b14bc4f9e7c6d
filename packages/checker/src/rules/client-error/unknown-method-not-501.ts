import { isRegisteredMethod } from '../../read/methods.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/unknown-method-not-501',
  level: 'advice',
  spec: ['RFC 9110 §9.1'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  check({ request, response: { status } }) {
    if (request === null || isRegisteredMethod(request.method) || ownMethods.has(request.method)) return 'inapplicable'
    if (status !== 404 && status !== 500 && (status < 200 || status > 299)) return 'pass'
    return { message: `${status} to the unregistered method ${quote(request.method)}`, at: 'status', confidence: 0.7 }
  },
} satisfies Rule

/** Nobody registered them, but caches, Vault, UPnP and Icecast serve them with intent. */
const ownMethods = new Set([
  'PURGE',
  'BAN',
  'REFRESH',
  'LIST',
  'NOTIFY',
  'SUBSCRIBE',
  'UNSUBSCRIBE',
  'M-SEARCH',
  'SOURCE',
])

export const docs = {
  summary: 'A method that the server does not know is answered with 501.',
  why: 'A server that handles every unknown word like GET lets mistyped and invented methods pass its rules for access, which are often written per method. A 404 or 500 instead sends people looking for a missing page or a crash.',
  fix: 'Answer 501 to methods that the server does not know, and 405 to those that it knows but this resource does not take.',
  lines: 'HTTP/1.1 501 Not Implemented',
  limits:
    '400, 403 and other refusals are tolerated. Well-known methods of single products (PURGE, BAN, LIST, M-SEARCH and others) are left alone; if you serve a method of your own, switch the rule off for its route.',
  recipe: { do: 'send-status', status: 501 },
} satisfies RuleDocs

export const examples = {
  good: [
    'FROB /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 501 Not Implemented\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Implemented","status":501,"detail":"FROB is not known here."}\n',
    'FROB /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, HEAD\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Items take GET and HEAD."}\n',
  ],
  bad: [
    'FROB /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n[]\n',
    'get /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"No such page."}\n',
  ],
} satisfies RuleExamples
