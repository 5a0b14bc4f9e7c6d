import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { pathIn } from './_paths.ts'
import { nothingIn, visibleTextOf } from './_text.ts'

export const rule = {
  id: 'leak/error-path-leak',
  level: 'warning',
  spec: ['CWE-209'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check(exchange) {
    const text = visibleTextOf(exchange.response)
    const path = text === null ? null : pathIn(text, exchange.request?.url ?? exchange.request?.target ?? '')
    if (path === null) return nothingIn(exchange)
    return { message: `Path ${quote(path)} of the server in the body`, at: 'body', confidence: 0.8 }
  },
} satisfies Rule

export const docs = {
  summary: 'An error does not name files of the server.',
  why: 'Paths show the operating system, the framework and where it lies. Together with a flaw that reads files, that is half of an attack.',
  fix: 'Answer with your own words and keep the path for the log.',
  lines: 'Content-Type: application/problem+json',
  limits:
    'URLs, links on a page and the path that the client asked for are left out, as are paths such as /app/x that a site may have too.',
  recipe: { do: 'hide-errors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://docs.example.com/srv/rest/errors.json","title":"Bad order","status":400}',
    'GET /app/orders.json HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/order","title":"Bad order","status":400,"detail":"Cannot GET /app/orders.json"}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\n\nCould not load C:\\inetpub\\wwwroot\\web.config',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"error":"ENOENT: no such file or directory, open \'/home/deploy/shop/config.yml\'"}',
  ],
} satisfies RuleExamples
