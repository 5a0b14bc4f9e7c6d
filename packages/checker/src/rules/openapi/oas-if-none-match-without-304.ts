import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { takesHeader } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-if-none-match-without-304',
  level: 'advice',
  spec: ['RFC 9110 §13.1.2', 'RFC 9110 §15.4.5'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    if (operation.method !== 'GET' && operation.method !== 'HEAD') return 'inapplicable'
    if (!takesHeader(operation, 'if-none-match', 'if-modified-since')) return 'inapplicable'
    if (operation.responses.some(({ key }) => /^3(?:04|xx)$/i.test(key))) return 'pass'
    return {
      message: `${operation.method} ${operation.path} takes a validator, but documents no 304`,
      at: `${operation.pointer}/responses`,
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A GET or HEAD that takes If-None-Match or If-Modified-Since documents 304.',
  why: 'A client that sends a validator will get 304 most of the time. If the description has no such answer, generated clients treat it as an unexpected code and throw.',
  fix: 'Document 304 without content.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    parameters:
      - { name: If-None-Match, in: header, schema: { type: string } }
    responses:
      '200': { description: The items, headers: { ETag: {} }, content: { application/json: {} } }
      '304': { description: Still the same }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    parameters:
      - { name: If-None-Match, in: header, schema: { type: string } }
    responses:
      '200': { description: The items, headers: { ETag: {} }, content: { application/json: {} } }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
