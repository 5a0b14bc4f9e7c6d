import { isHtml, mediaTypeOf } from '../../read/media-type.ts'
import { segmentsOf } from '../../read/path.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isArticle, titleOf } from './_page.ts'

const named =
  /\b(?:Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Fatal error)\b|Exception\b/i
/** A number and what an error page says beside it; `500 best songs` is none. */
const numbered =
  /^(?:HTTP |Error |Status )*(?:500|502|503|504)\b(?:\W*$|.*\b(?:errors?|fail(?:ed|ure)?|unavailable|time-?out|timed out|wrong|gateway|server|maintenance|overload(?:ed)?|down|proxy|capacity|busy|oops|sorry)\b)/i
const manual = /^(?:docs?|documentation|help|wiki|status|blog|articles?|questions|reference|learn|kb|support|glossary)$/

export const rule = {
  id: 'error-in-success/soft-error-page',
  level: 'warning',
  spec: ['RFC 9110 §15.6'],
  clause: { keyword: null, binds: null },
  applies: { status: [200] },
  check(exchange) {
    const { fields, body } = exchange.response
    if (!isHtml(mediaTypeOf(fields).type)) return 'inapplicable'
    if (body.text === '') return body.state === 'known' ? 'inapplicable' : 'cannot-tell'
    const title = titleOf(body.text)
    if (!isErrorTitle(title)) return 'pass'
    if (segmentsOf(exchange).some((segment) => manual.test(segment))) return 'inapplicable'
    return { message: `200 with a page that calls itself ${quote(title)}`, at: 'body', confidence: 0.8 }
  },
} satisfies Rule

function isErrorTitle(title: string): boolean {
  if (title === '' || title.length > 60 || isArticle(title)) return false
  return /^error$/i.test(title) || named.test(title) || numbered.test(title)
}

export const docs = {
  summary: 'An error page is sent with the 5xx that it names.',
  why: 'Load balancers keep a broken server in turn, monitors stay green, caches store the page and hand it out when the server is well again, and search engines replace the content by the error.',
  fix: 'Let the error handler set the status before it writes the page. In PHP turn display_errors off, for it prints the fault into a 200.',
  lines: 'HTTP/1.1 503 Service Unavailable\nRetry-After: 120',
  limits: 'Looks at the title alone, up to 60 characters. Manuals, articles and status pages are left out.',
  recipe: { do: 'send-status', status: 500, instead: 200 },
} satisfies RuleDocs

const page = (title: string) =>
  `GET https://shop.example.com/cart HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><title>${title}</title><h1>Shop</h1>\n`

export const examples = {
  good: [
    page('Cart | Shop'),
    page('500 Best Pens of 2026'),
    page('How to fix 502 Bad Gateway'),
    page('Error correction in pens'),
  ],
  bad: [
    page('502 Bad Gateway'),
    page('Error'),
    page('503 Backend fetch failed'),
    page('NullPointerException'),
    page('500'),
    page('shop.example.com | 502: Bad gateway'),
  ],
} satisfies RuleExamples
