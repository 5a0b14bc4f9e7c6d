import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { linksOf } from './_links.ts'

export const rule = {
  id: 'interim/early-hints-not-in-final',
  level: 'advice',
  spec: ['RFC 8297 §2'],
  clause: { keyword: null, binds: null },
  applies: { status: ['2xx'] },
  needs: ['response.fields'],
  check({ response: { interim, fields } }) {
    if (interim === null || interim.length === 0) return 'inapplicable'
    const hinted = interim.flatMap((one) => (one.status === 103 ? linksOf(one.fields) : []))
    if (hinted.length === 0) return 'inapplicable'
    const final = linksOf(fields)
    const missing = hinted.find((link) => !final.includes(link))
    if (missing === undefined) return 'pass'
    return { message: `Link ${quote(missing)} of the 103 is not in the final response`, at: 'field:link' }
  },
} satisfies Rule

export const docs = {
  summary: 'What a 103 hints at stands in the final response too.',
  why: 'Many clients and caches do not show the 103, so whoever does not see it loses the hint. A link that the final response no longer has may also be stale: the browser has then fetched something that the page does not use.',
  fix: 'Repeat the Link fields in the final response, and take hints that no longer hold out of the 103.',
  lines: 'Link: </app.css>; rel=preload; as=style',
  limits:
    'Usual, not required: a CDN may send hints that it remembers from earlier responses. Links compare by target and relation, and only successes are looked at.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET / HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 103 Early Hints\nLink: </app.css>; rel=preload; as=style\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nLink: </app.css>;rel="preload";as="style", </app.js>; rel=preload; as=script\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><title>Shop</title>\n',
  ],
  bad: [
    'GET / HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 103 Early Hints\nLink: </old.css>; rel=preload; as=style\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nLink: </app.css>; rel=preload; as=style\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><title>Shop</title>\n',
  ],
} satisfies RuleExamples
