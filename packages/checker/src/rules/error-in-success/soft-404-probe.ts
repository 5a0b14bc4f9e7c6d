import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'error-in-success/soft-404-probe',
  level: 'warning',
  spec: ['RFC 9110 §15.5.5'],
  clause: { keyword: null, binds: null },
  applies: { status: ['2xx', 404, 410], methods: ['GET'] },
  check({ request, response: { status, fields, body }, probe }) {
    if (probe !== 'random-path' || request === null) return 'inapplicable'
    if (status >= 400) return 'pass'
    const report = { message: `${status} to a path that nobody made`, at: 'status' } as const
    // A shell for all routes that keeps itself out of search engines is mostly meant.
    const hidden =
      /<meta[^<>]{0,200}noindex/i.test(body.text.slice(0, 20_000)) || /noindex/i.test(fields.get('x-robots-tag') ?? '')
    return hidden && /text\/html/i.test(request.fields.get('accept') ?? '') ? { ...report, level: 'advice' } : report
  },
} satisfies Rule

export const docs = {
  summary: 'A path that leads to nothing is answered with 404.',
  why: 'If every address works, search engines crawl without end and list copies of one page, link checkers find nothing, and an API client with a mistyped URL gets a page of HTML where it expects JSON.',
  fix: 'Let the fallback route send 404. A single-page app can keep its shell as the body: browsers show it all the same.',
  lines: 'HTTP/1.1 404 Not Found\nContent-Type: text/html; charset=utf-8',
  limits: 'Only in live checks, which ask for a random path. A shell with noindex is mere advice.',
  recipe: { do: 'send-status', status: 404, instead: 200 },
} satisfies RuleDocs

const probe = (status: number, extra: readonly (readonly [string, string])[]) => ({
  exchanges: [
    {
      probe: 'random-path',
      request: {
        method: 'GET',
        url: 'https://www.example.com/9f2c1e7ab04d5566aa1b2c3d',
        headers: [['Accept', 'text/html']],
      },
      response: {
        status,
        headers: [['Date', 'Tue, 02 Jun 2026 10:00:00 GMT'], ['Content-Type', 'text/html; charset=utf-8'], ...extra],
        body: '<!doctype html><title>Shop</title><div id="root"></div>',
      },
    },
  ],
})

export const examples = {
  good: [probe(404, [['Cache-Control', 'no-store']])],
  bad: [probe(200, [['ETag', '"1"']])],
} satisfies RuleExamples
