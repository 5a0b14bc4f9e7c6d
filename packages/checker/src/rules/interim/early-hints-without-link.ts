import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { informationalOf, placeIn } from './_informational.ts'

export const rule = {
  id: 'interim/early-hints-without-link',
  level: 'advice',
  spec: ['RFC 8297 §2'],
  clause: { keyword: null, binds: null },
  check({ response }) {
    const hints = informationalOf(response).filter(({ status }) => status === 103)
    if (hints.length === 0) return 'inapplicable'
    const empty = hints.find(({ fields }) => !fields.has('link') && !fields.has('content-security-policy'))
    if (empty === undefined) return 'pass'
    if (!empty.fields.complete) return 'cannot-tell'
    return { message: '103 without Link', at: placeIn(empty, response, 'field:link') }
  },
} satisfies Rule

export const docs = {
  summary: 'A 103 names in Link what the client can fetch ahead.',
  why: 'Browsers look at nothing but Link and Content-Security-Policy in a 103. Without them it costs a packet and gains nothing, and clients that mishandle interim responses are put at risk for no use.',
  fix: 'Send Link with preload or preconnect for what the page will need, or skip the 103.',
  lines: 'HTTP/1.1 103 Early Hints\nLink: </app.css>; rel=preload; as=style',
  limits: 'Clients of your own may make use of other fields.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET / HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 103 Early Hints\nLink: </app.css>; rel=preload; as=style\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nLink: </app.css>; rel=preload; as=style\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><title>Shop</title>\n',
  ],
  bad: [
    'GET / HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 103 Early Hints\nX-Stage: warm\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><title>Shop</title>\n',
  ],
} satisfies RuleExamples
