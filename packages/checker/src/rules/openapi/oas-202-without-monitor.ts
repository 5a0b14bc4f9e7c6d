import { joinPointer } from '../../openapi/pointer.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { responsesWith } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-202-without-monitor',
  level: 'warning',
  spec: ['RFC 9110 §15.3.3'],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    const accepted = responsesWith(operation, '202')
    if (accepted.length === 0) return 'inapplicable'
    const silent = accepted.filter(
      ({ content, hasLinks, headers }) =>
        content.size === 0 && !hasLinks && !monitors.some((name) => headers.has(name)),
    )
    if (silent.length === 0) return 'pass'
    return silent.map(({ pointer }) => ({
      message: '202 is documented with no way to learn how it ends',
      at: joinPointer(pointer, 'headers'),
    }))
  },
} satisfies Rule

const monitors = ['location', 'operation-location', 'azure-asyncoperation', 'retry-after', 'link']

export const docs = {
  summary: 'A 202 documents where to ask how the work went on.',
  why: '202 promises nothing but to try. A client that gets neither a body nor a URL can only poll what it hopes to see, and never learns of a failure.',
  fix: 'Document Location (or Operation-Location) with the URL of a status resource, or a body that has one. Retry-After says when to ask.',
  lines: 'Location: /jobs/7',
  limits:
    'Whether the work is one that nobody asks about again cannot be seen; switch the rule off there with x-statute-ignore.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  post:
    responses:
      '202': { description: Queued, headers: { Location: { schema: { type: string } } } }
      4XX: { description: Refused }`),
    },
    {
      openapi: describePaths(`/items:
  post:
    responses:
      '202': { description: Queued, content: { application/json: {} } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  post:
    responses:
      '202': { description: Queued }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
