import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'

export const rule = {
  id: 'openapi/oas-304-without-condition',
  level: 'advice',
  spec: ['RFC 9110 §15.4.5'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    const [response] = operation.responses.filter(({ key }) => key === '304')
    if (response === undefined) return 'inapplicable'
    const { method } = operation
    if (method !== 'GET' && method !== 'HEAD') {
      return { message: `${method} documents 304, which answers GET and HEAD only`, at: response.pointer }
    }
    const successes = operation.responses.filter(({ key }) => /^2(?:\d\d|xx)$/i.test(key))
    if (successes.some(({ isKnown }) => !isKnown)) return 'cannot-tell'
    if (successes.some(({ headers }) => headers.has('etag') || headers.has('last-modified'))) return 'pass'
    return { message: '304 is documented, but no success with ETag or Last-Modified', at: response.pointer }
  },
} satisfies Rule

export const docs = {
  summary: '304 is documented for GET and HEAD only, beside a success that has a validator.',
  why: 'A client can ask “still the same?” only with an ETag or a date that it got before. A 304 that no request can bring about misleads whoever writes a cache for the API.',
  fix: 'Document ETag or Last-Modified at the 200. For other methods use 412.',
  lines: 'ETag: "33a64df5"',
  limits: 'A gateway that adds ETag by itself does not show in the description.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, headers: { ETag: {} }, content: { application/json: {} } }
      '304': { description: Still the same }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  post:
    responses:
      '201': { description: Created, headers: { Location: {} } }
      '304': { description: Nothing to do }`),
    },
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '304': { description: Still the same }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
