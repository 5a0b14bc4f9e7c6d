import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { responsesWith } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-deprecated-status',
  level: 'warning',
  spec: ['RFC 9110 §15.4.6', 'RFC 9110 §15.4.7', 'RFC 9110 §15.5.19'],
  clause: { keyword: null, binds: null },
  scope: 'openapi',
  check(operation) {
    const codes = responsesWith(operation, ...Object.keys(retired))
    if (codes.length === 0) return operation.responses.length > 0 ? 'pass' : 'inapplicable'
    return codes.map(({ key, pointer }) => ({ message: `${key} is documented, but ${retired[key]}`, at: pointer }))
  },
} satisfies Rule

const retired: Readonly<Record<string, string>> = {
  '305': 'deprecated',
  '306': 'no longer used',
  '418': 'reserved, not for use',
  '510': 'obsolete',
}

export const docs = {
  summary: 'No code is documented that has been withdrawn.',
  why: '305, 306, 418 and 510 have no meaning left that clients act on. Browsers ignore 305, libraries treat 418 and 510 as any other error, and reviewers wonder what was meant.',
  fix: 'Use a code that says what happens: 403 or 404 rather than 418, 400 or 501 rather than 510, 307 rather than 305.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '308': { description: Moved, headers: { Location: {} } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '418': { description: No coffee }`),
    },
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '510': { description: Not extended }`),
    },
  ],
} satisfies RuleExamples
