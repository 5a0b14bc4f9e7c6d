import { isJson, isProblem, parseMediaType } from '../../read/media-type.ts'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { statusesOf } from './_status-member.ts'

export const rule = {
  id: 'openapi/oas-problem-example-status-mismatch',
  level: 'error',
  spec: ['RFC 9457 §3.1.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    const reports: Report[] = []
    let seen = false
    for (const { key, content, pointer } of operation.responses) {
      if (!/^[45]\d\d$/.test(key)) continue
      for (const [range, media] of content) {
        const { type } = parseMediaType(range)
        if (!isJson(type)) continue
        for (const said of statusesOf(media, Number(key))) {
          seen = true
          if (said.status === Number(key)) continue
          const { level } = isProblem(type)
            ? said
            : ({ level: said.level === 'error' ? 'warning' : said.level } as const)
          const at = said.pointer.startsWith(pointer) ? said.pointer : pointer
          reports.push({ message: `${said.what} under ${key} says status ${said.status}`, at, level })
        }
      }
    }
    if (reports.length > 0) return reports
    return seen ? 'pass' : 'inapplicable'
  },
} satisfies Rule

export const docs = {
  summary: 'The status in the example of an error is the code that it stands under.',
  why: 'People copy examples, and mock servers send them. A 404 whose body says 400 sends every client that reads the body down the wrong branch, and the mistake spreads to the implementation.',
  fix: 'Give the example the number of its response. An example that several responses share should leave status out.',
  limits:
    'Only numbers from 100 to 599, and only under a code, not under 4XX or default. Outside problem details it is a warning, and an example at the member of a shared schema is advice.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '404': { description: None, content: { application/problem+json: { example: { title: Not Found, status: 404 } } } }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '404': { description: None, content: { application/problem+json: { example: { title: Not Found, status: 400 } } } }`),
    },
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '404': { description: None, content: { application/problem+json: { schema: { type: object, properties: { status: { const: 400 } } } } } }`),
    },
  ],
} satisfies RuleExamples
