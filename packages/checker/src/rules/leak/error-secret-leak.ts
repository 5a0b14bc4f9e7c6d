import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { secretIn } from './_secrets.ts'
import { nothingIn, textOf } from './_text.ts'

export const rule = {
  id: 'leak/error-secret-leak',
  level: 'error',
  spec: ['CWE-209', 'CWE-532'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check(exchange) {
    const text = textOf(exchange.response)
    const kind = text === null ? null : secretIn(text)
    if (kind === null) return nothingIn(exchange)
    return { message: `The body holds what looks like a secret (${kind})`, at: 'body', confidence: 0.85 }
  },
} satisfies Rule

export const docs = {
  summary: 'An error holds no password, key or token.',
  why: 'Error texts go into logs, tickets and chats, where many can read them. A connection string with a password opens the database to all of these.',
  fix: 'Never pass on the text of an inner error. Change the secret that was shown: it has to count as known.',
  lines: 'Content-Type: application/problem+json',
  limits: 'The secret is never quoted here. Placeholders and example hosts are left out.',
  recipe: { do: 'hide-errors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/login","title":"Bad credentials","status":400,"detail":"Send it as postgres://user:password@db.example.com, or password=<your password>."}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"connect failed: postgres://app:s3cr3t@db-1.prod:5432/app"}',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\n\nLogin failed for Server=db1;User Id=sa;Password=Tr0ub4dor;',
  ],
} satisfies RuleExamples
