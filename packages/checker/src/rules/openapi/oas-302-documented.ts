import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { isOfClass } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-302-documented',
  level: 'advice',
  spec: ['RFC 9110 §15.4.3'],
  clause: { keyword: null, binds: null },
  off: true,
  scope: 'openapi',
  check(operation) {
    const redirects = operation.responses.filter(({ key }) => isOfClass(key, '3'))
    const [response] = redirects.filter(({ key }) => key === '302')
    if (response === undefined) return redirects.length > 0 ? 'pass' : 'inapplicable'
    return { message: `${operation.method} ${operation.path} documents 302`, at: response.pointer }
  },
} satisfies Rule

export const docs = {
  summary: 'A redirect says whether the method stays: 303 or 307 rather than 302.',
  why: 'After a 302 browsers turn POST into GET, while other clients repeat the POST. The code leaves it open, so what arrives at the new URL depends on who follows.',
  fix: '303 if the answer is to be fetched with GET, 307 if the same request is to be sent again.',
  lines: 'HTTP/1.1 303 See Other',
  limits: 'Off unless you ask for it: in flows of a browser 302 is common and understood.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '303': { description: See the file, headers: { Location: {} } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '302': { description: See the file, headers: { Location: {} } }
      4XX: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
