import { isHtml, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { markupIn, repeats } from './_reflected.ts'

export const rule = {
  id: 'leak/error-reflects-input',
  level: 'error',
  spec: ['CWE-79'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check({ request, response }) {
    const { type } = mediaTypeOf(response.fields)
    if (type !== '' && !isHtml(type)) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    const sent = markupIn(request)
    if (sent.length === 0) return 'inapplicable'
    if (response.body.text === '') return response.body.state === 'known' ? 'inapplicable' : 'cannot-tell'
    const body = response.body.text.slice(0, 1_000_000)
    const echoed = sent.find(({ markup }) => repeats(body, markup))
    if (!echoed) return response.body.state === 'known' ? 'pass' : 'cannot-tell'
    return { message: `The page repeats markup of the ${echoed.place} as it is`, at: 'body', confidence: 0.9 }
  },
} satisfies Rule

export const docs = {
  summary: 'An error page does not repeat markup from the URL as it is.',
  why: 'A link with a script in it then runs that script in the name of your site, with the cookies of whoever follows it.',
  fix: 'Escape < > & and quotes in everything that comes from the request, or answer with JSON.',
  lines: 'Content-Type: application/problem+json',
  limits:
    'Seen only if the request itself carried markup. A bare tag such as <b> is not enough, because any page has it, unless its end tag is missing.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /search?q=%3Cscript%3E HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><script>track()</script><p>Nothing found for &lt;script&gt;</p>',
    'GET /search?q=%3Cscript%3Ealert(1)%3C/script%3E HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><p>Nothing found for &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  ],
  bad: [
    'GET /search?q=%3Cscript%3E HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><p>Nothing found for <script></p>',
    'GET /search?q=%3Cscript%3Ealert(1)%3C/script%3E HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><p>Nothing found for <script>alert(1)</script></p>',
    'GET /%3Cimg%20src=x%20onerror=alert(1)%3E HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><pre>Cannot GET /<img src=x onerror=alert(1)></pre>',
  ],
} satisfies RuleExamples
