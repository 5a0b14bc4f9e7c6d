import { parseWeighted } from '@statute/http'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/not-acceptable-though-anything',
  level: 'warning',
  spec: ['RFC 9110 §12.5.1', 'RFC 9110 §15.5.7'],
  clause: { keyword: null, binds: null },
  applies: { status: [406] },
  needs: ['request.fields'],
  check({ request }) {
    if (request === null) return 'cannot-tell'
    const { fields } = request
    const accept = fields.get('accept')
    if (accept === null) return 'inapplicable'
    const isAnything = parseWeighted(accept).some(({ value, weight }) => value === '*/*' && weight > 0)
    if (!isAnything || fields.has('accept-charset') || namesLanguage(fields.get('accept-language'))) return 'pass'
    if (excludesIdentity(fields.get('accept-encoding'))) return 'pass'
    return { message: `406 although Accept ${quote(accept)} takes anything`, at: 'status' }
  },
} satisfies Rule

/** Node's fetch sends `*`, which excludes nothing. */
function namesLanguage(field: string | null): boolean {
  return field !== null && field.trim() !== '*'
}

/** RFC 9110 §12.5.3: not coding at all is fine unless the client says that it is not. */
function excludesIdentity(field: string | null): boolean {
  const weights = new Map(parseWeighted(field ?? '').map(({ value, weight }) => [value, weight]))
  return (weights.get('identity') ?? weights.get('*')) === 0
}

export const docs = {
  summary: 'A client that takes any media type is not refused with 406.',
  why: 'curl, Python requests, Go and most SDKs send Accept: */* by default. If the server cannot serve even them, they fail for a reason that nothing in the request explains.',
  fix: 'Serve a default representation when the client takes anything. If the request was blocked, 403 is meant.',
  lines: 'HTTP/1.1 200 OK\nContent-Type: application/json',
  limits: 'Requests that also ask for a language or a charset, or refuse an uncoded answer, are left alone.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /report HTTP/1.1\nHost: api.example.com\nAccept: image/x-icon, */*;q=0\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"There is a PDF and a CSV."}\n',
    'GET /report HTTP/1.1\nHost: api.example.com\nAccept: */*\nAccept-Encoding: zstd, identity;q=0\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"There is no zstd."}\n',
  ],
  bad: [
    'GET /report HTTP/1.1\nHost: api.example.com\nAccept: */*\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"Nothing fits."}\n',
    'GET /report HTTP/1.1\nHost: api.example.com\nAccept: application/json, */*;q=0.1\nAccept-Encoding: gzip\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"Nothing fits."}\n',
  ],
} satisfies RuleExamples
