import { mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'error-in-success/graphql-response-status',
  level: 'warning',
  spec: ['GraphQL over HTTP §application/graphql-response+json'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: ['2xx'] },
  check({ response: { status, fields, body } }) {
    if (mediaTypeOf(fields).type !== 'application/graphql-response+json') return 'inapplicable'
    if (body.state !== 'known') return 'cannot-tell'
    const { json } = body
    if (typeof json !== 'object' || json === null) return 'inapplicable'
    if (!Object.hasOwn(json, 'errors') || Object.hasOwn(json, 'data')) return 'pass'
    return {
      message: `${status} to a GraphQL request that was not executed: "errors" without "data"`,
      at: 'body:/errors',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A GraphQL request that was refused before it ran is answered with 4xx or 5xx.',
  why: 'With this media type the status may be trusted, and clients, caches and monitors do so. A document that does not parse, sent with 200, is counted as a success and may be stored.',
  fix: 'Send 400 if the document does not parse or validate, 401 or 403 if the caller may not ask, and a 5xx if the server failed.',
  lines: 'HTTP/1.1 400 Bad Request\nContent-Type: application/graphql-response+json',
  limits:
    'With application/json the old habit of 200 for everything is allowed and not reported. A response with data, even null, was executed and may be 200.',
  recipe: { do: 'send-status', status: 400, instead: 200 },
} satisfies RuleDocs

const answer = (body: string) =>
  `POST https://api.example.com/graphql HTTP/1.1\nAccept: application/graphql-response+json\nContent-Type: application/json\n\n{"query":"{ me { name } }"}\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/graphql-response+json\n\n${body}\n`

export const examples = {
  good: [
    answer('{"data":{"me":null},"errors":[{"message":"no such user"}]}'),
    answer('{"data":null,"errors":[{"message":"failed"}]}'),
  ],
  bad: [answer('{"errors":[{"message":"Syntax Error: Expected Name"}]}')],
} satisfies RuleExamples
