import { urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { nothingIn, textOf } from './_text.ts'

/** Words that databases and their drivers put into errors, and nobody else. */
const databaseError = new RegExp(
  [
    'You have an error in your SQL syntax',
    'syntax error at or near',
    'Unclosed quotation mark',
    'quoted string not properly terminated',
    'Incorrect syntax near',
    'duplicate key value violates unique constraint',
    'violates (?:foreign key|not-null|check) constraint',
    'Duplicate entry .{1,100} for key',
    'UNIQUE constraint failed:',
    'E11000 duplicate key error',
    '\\bORA-\\d{5}\\b',
    'SQLSTATE\\[',
    '\\bPG::[A-Z]\\w',
    '\\bsqlite3?\\.(?:Operational|Integrity|Programming)Error',
    '\\bSQLITE_(?:ERROR|CONSTRAINT|BUSY|CORRUPT)',
    '\\bpsycopg2?\\.',
    '\\bER_[A-Z_]{3,}\\b',
    '\\b(?:PSQL|MySql|Sql|SQLSyntaxError|JdbcSQL)\\w{0,40}Exception\\b',
    '\\borg\\.(?:hibernate|postgresql)\\.',
    '\\bSequelizeDatabaseError\\b',
    '\\bActiveRecord::StatementInvalid\\b',
  ].join('|'),
)

export const rule = {
  id: 'leak/error-sql-leak',
  level: 'error',
  spec: ['CWE-209'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check(exchange) {
    const text = textOf(exchange.response)
    const found = text === null ? null : databaseError.exec(text)
    if (!found) return nothingIn(exchange)
    const message = `Database error in the body: ${JSON.stringify(found[0].slice(0, 60))}`
    // Whoever writes SQL himself is to see what is wrong with it.
    const isConsole = /\/(?:sql|query|queries|statements?)(?:\/|$)/i.test(
      urlOf(exchange)?.path ?? exchange.request?.target ?? '',
    )
    return isConsole
      ? { message, at: 'body', level: 'advice', confidence: 0.4 }
      : { message, at: 'body', confidence: 0.9 }
  },
} satisfies Rule

export const docs = {
  summary: 'An error does not quote the database.',
  why: 'Table names, columns and dialect are what an attacker needs to turn a broken query into an injection. Texts about a duplicate key also tell which values exist.',
  fix: 'Catch the error where the query is made, log it, and answer with your own words: 409 for a duplicate, 400 for bad input, 500 for the rest.',
  lines: 'HTTP/1.1 409 Conflict\nContent-Type: application/problem+json',
  limits: 'On paths such as /sql or /query, where the caller writes the statement, it is advice.',
  recipe: { do: 'hide-errors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/query","title":"Your query has a syntax error","status":400}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"error":"SQLSTATE[42S02]: Base table or view not found"}',
    'POST /i HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"error":"duplicate key value violates unique constraint \\"users_email_key\\""}',
  ],
} satisfies RuleExamples
