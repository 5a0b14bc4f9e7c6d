import { isHtml, mediaTypeOf } from '../../read/media-type.ts'
import { pathOf } from '../../read/path.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { saysNotFound } from './_not-found.ts'
import { headingOf, titleOf } from './_page.ts'

export const rule = {
  id: 'error-in-success/soft-404-text',
  level: 'warning',
  spec: ['RFC 9110 §15.5.5'],
  clause: { keyword: null, binds: null },
  applies: { status: [200], methods: ['GET'] },
  check(exchange) {
    const { fields, body } = exchange.response
    if (!isHtml(mediaTypeOf(fields).type)) return 'inapplicable'
    if (body.text === '') return body.state === 'known' ? 'inapplicable' : 'cannot-tell'
    const found = [titleOf(body.text), headingOf(body.text)].find(saysNotFound)
    if (found === undefined) return 'pass'
    // Somebody asked for the error page itself, or for an article about it.
    if (/404|not-?found|error/i.test(pathOf(exchange))) return 'inapplicable'
    return { message: `200 with a page that calls itself ${quote(found)}`, at: 'body', confidence: 0.8 }
  },
} satisfies Rule

export const docs = {
  summary: 'A page that says “not found” is sent with 404 or 410.',
  why: 'Search engines list the page and come back for it, link checkers find no broken link, caches and CDNs keep the text as if it were the content, and monitors stay green while every page is missing.',
  fix: 'Send the same page with 404, or with 410 if it is gone for good.',
  lines: 'HTTP/1.1 404 Not Found\nContent-Type: text/html; charset=utf-8',
  limits:
    'Looks at the title and the first heading, up to 60 characters, in about fifteen languages. Articles about 404 and searches without results are left out.',
  recipe: { do: 'send-status', status: 404, instead: 200 },
} satisfies RuleDocs

const page = (title: string) =>
  `GET https://shop.example.com/pens/9 HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><title>${title}</title><h1>Welcome</h1>\n`

export const examples = {
  good: [
    page('Pens | Shop'),
    page('How to fix a 404 error'),
    page('404 Not Found - HTTP | MDN'),
    page('No results for “pens” | Shop'),
  ],
  bad: [
    page('404 - Page Not Found'),
    page('Seite nicht gefunden | Shop'),
    page('Sorry, we can’t find that page'),
    page('User not found'),
    page('Shop &ndash; This page doesn’t exist'),
    page('Shop').replace('Welcome', 'Oops! That page can&#8217;t be found.'),
  ],
} satisfies RuleExamples
