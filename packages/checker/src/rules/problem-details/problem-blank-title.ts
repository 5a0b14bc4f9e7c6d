import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { problemOf, typeOf, withoutProblem } from './_problem.ts'
import { isPhraseOf } from './_titles.ts'

export const rule = {
  id: 'problem-details/problem-blank-title',
  level: 'advice',
  spec: ['RFC 9457 §4.2.1'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  check({ response }) {
    const problem = problemOf(response)
    if (problem === null) return withoutProblem(response)
    const { title } = problem
    if (typeof title !== 'string' || typeOf(problem) !== 'about:blank') return 'inapplicable'
    // A title may be in the language of the reader.
    const language = response.fields.get('content-language')
    if ((language !== null && !/^\s*en\b/i.test(language)) || /[^\x20-\x7e]/.test(title)) return 'inapplicable'
    const fits = isPhraseOf(title, response.status)
    if (fits === null) return 'inapplicable'
    if (fits) return 'pass'
    return { message: `Title ${quote(title)} of a problem without a type of its own`, at: 'body:/title' }
  },
} satisfies Rule

export const docs = {
  summary: 'A problem without a type of its own has the name of the status as its title.',
  why: 'Without a type the problem says no more than the status does. A client that wants to tell your problems apart has to compare titles, and breaks when somebody improves the wording.',
  fix: 'Give the problem a type, or put the name of the status into title and the rest into detail.',
  lines: 'Content-Type: application/problem+json',
  limits: 'Former names are fine. Titles in other languages are not judged, nor are statuses without a name.',
  recipe: { do: 'send-problem', status: 404 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"No lines."}',
    'POST /i HTTP/1.1\nHost: api.example.com\nContent-Type: text/plain\n\nhello\n\nHTTP/1.1 413 Content Too Large\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Payload Too Large","status":413,"detail":"The limit is 2 octets."}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"We looked everywhere"}',
  ],
} satisfies RuleExamples
