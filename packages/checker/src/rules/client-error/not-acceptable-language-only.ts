import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { negotiationFields } from './_negotiation.ts'

export const rule = {
  id: 'client-error/not-acceptable-language-only',
  level: 'advice',
  spec: ['RFC 9110 §12.5.4', 'RFC 9110 §15.5.7'],
  clause: { keyword: null, binds: null },
  applies: { status: [406] },
  needs: ['request.fields'],
  check({ request }) {
    if (request === null) return 'cannot-tell'
    const language = request.fields.get('accept-language')
    if (language === null) return 'inapplicable'
    if (isRedacted(language)) return 'cannot-tell'
    if (negotiationFields.some((name) => name !== 'accept-language' && request.fields.has(name))) return 'pass'
    return { message: `406 to a request that prefers nothing but Accept-Language ${quote(language)}`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A language that is not on offer is no reason for 406.',
  why: 'Browsers send the languages of the whole system with every request, whatever the site. A page in another language is of more use than an error, and a translation tool can do the rest.',
  fix: 'Serve the default language, and say which it is in Content-Language.',
  lines: 'HTTP/1.1 200 OK\nContent-Language: en',
  limits:
    'A 406 for a language is allowed; this is advice. If the request has other preferences too, one of those may be the cause.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /help HTTP/1.1\nHost: api.example.com\nAccept-Language: ru\nAccept: application/pdf\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"Help is there in HTML."}\n',
  ],
  bad: [
    'GET /help HTTP/1.1\nHost: api.example.com\nAccept-Language: ru\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"Help is there in English."}\n',
  ],
} satisfies RuleExamples
