import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { codingsOf, preferencesOf, withoutPrefix } from './_fields.ts'

export const rule = {
  id: 'negotiation/content-encoding-unaccepted',
  level: 'warning',
  spec: ['RFC 9110 §12.5.3'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  check({ request, response }) {
    const codings = codingsOf(response.fields).filter((coding) => coding !== 'identity')
    if (codings.length === 0) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    const field = request.fields.get('accept-encoding')
    // Without the field any coding is fine.
    if (field === null) return 'inapplicable'
    const offers = preferencesOf(field)
    if (offers === null || isRedacted(field) || isRedacted(response.fields.get('content-encoding') ?? ''))
      return 'cannot-tell'
    const weights = new Map(offers.map(({ value, weight }) => [withoutPrefix(value), weight]))
    const unwanted = codings.find((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) === 0)
    if (unwanted === undefined) return 'pass'
    return {
      message: `Content-Encoding ${quote(unwanted)} to Accept-Encoding ${quote(field)}`,
      at: 'field:content-encoding',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A response has only codings that the client offers.',
  why: 'A client that cannot undo the coding shows garbage or fails to parse. It strikes scripts and embedded clients, while browsers, which know all codings, hide it.',
  fix: 'Choose by Accept-Encoding and send the plain form if nothing fits. Give the cache Vary: Accept-Encoding, or it hands out the wrong form.',
  lines: 'Content-Encoding: gzip\nVary: Accept-Encoding',
  limits: 'Without Accept-Encoding every coding is allowed. A field that does not parse is not judged.',
  recipe: { do: 'remove-field', name: 'Content-Encoding' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept-Encoding: x-gzip, br;q=0.5\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Encoding: gzip\nVary: Accept-Encoding\n\nhello',
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept-Encoding: *\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Encoding: br\nVary: Accept-Encoding\n\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept-Encoding: gzip\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Encoding: br\nVary: Accept-Encoding\n\nhello',
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept-Encoding: gzip;q=0, identity\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Encoding: gzip\nVary: Accept-Encoding\n\nhello',
  ],
} satisfies RuleExamples
