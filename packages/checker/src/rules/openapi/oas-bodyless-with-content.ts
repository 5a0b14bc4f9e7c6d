import { joinPointer } from '../../openapi/pointer.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'

export const rule = {
  id: 'openapi/oas-bodyless-with-content',
  level: 'error',
  spec: ['RFC 9110 §15.3.5', 'RFC 9110 §15.2', 'RFC 9110 §15.3.6', 'RFC 9110 §15.4.5', 'RFC 9110 §9.3.2'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    const isHead = operation.method === 'HEAD'
    const bodiless = operation.responses.filter(({ key }) => isHead || /^(?:1(?:\d\d|XX)|204|205|304)$/i.test(key))
    if (bodiless.length === 0) return 'inapplicable'
    const filled = bodiless.filter(({ content }) => content.size > 0)
    if (filled.length === 0) return 'pass'
    return filled.map(({ key, pointer }) => ({
      message: isHead ? `A response to HEAD (${key}) is documented with content` : `${key} is documented with content`,
      at: joinPointer(pointer, 'content'),
    }))
  },
} satisfies Rule

export const docs = {
  summary: 'Responses that never have a body document none: 1xx, 204, 205, 304, and all answers to HEAD.',
  why: 'Servers drop the body, or send one that the client takes for the start of the next response on the connection. Generated clients then try to parse nothing, and fail on every success.',
  fix: 'Remove the content. If there is something to send, document 200 instead of 204.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items/{id}:
  delete:
    responses:
      '204': { description: Gone }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items/{id}:
  delete:
    responses:
      '204': { description: Gone, content: { application/json: { schema: { type: object } } } }
      4XX: { description: Refused }`),
    },
    {
      openapi: describePaths(`/items:
  head:
    responses:
      '200': { description: The items, content: { application/json: {} } }`),
    },
  ],
} satisfies RuleExamples
