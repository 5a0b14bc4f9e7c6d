import type { DescribedOperation } from '../../openapi/model.ts'
import { quote } from '../../read/quote.ts'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'

export const rule = {
  id: 'openapi/oas-invalid-status-key',
  level: 'error',
  spec: ['OpenAPI 3.1 §4.8.16'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'openapi',
  check(operation, description) {
    const reports: Report[] = operation.responses
      .filter(({ key }) => !/^(?:default|[1-5](?:XX|\d\d))$/.test(key))
      .map(({ key, pointer }) => ({ message: `The response key ${quote(key)} is no status code`, at: pointer }))
    const number = operation.responses.find(({ isNumber }) => isNumber)
    // Once for a description: who leaves the quotes out does it everywhere.
    if (number && description.operations.find(hasNumber) === operation) {
      const count = description.operations.filter(hasNumber).length
      const others = count === 1 ? '' : `, as in ${count - 1} other operation${count === 2 ? '' : 's'}`
      const message = `The response key ${number.key} is a number, not a text in quotes${others}`
      reports.push({ message, at: number.pointer, level: 'warning' })
    }
    return reports.length > 0 ? reports : 'pass'
  },
} satisfies Rule

const hasNumber = ({ responses }: DescribedOperation) => responses.some(({ isNumber }) => isNumber)

export const docs = {
  summary: 'The keys of `responses` are three-digit codes from 100 to 599, 1XX to 5XX, or default.',
  why: 'Tools skip a key that they do not know, or refuse the whole file. The response is then missing from clients, mock servers and tests, although it stands in the text.',
  fix: 'Write the code with three digits in quotes, a class with capital letters (4XX), everything else as `default`.',
  limits:
    'Codes without quotes in YAML are reported once for a description, as a warning: most tools read them. Keys that begin with x- are extensions.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      4XX: { description: Refused }
      default: { description: Anything else }
      x-note: { }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      20O: { description: The items }
      4XX: { description: Refused }`),
    },
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      4xx: { description: Refused }`),
    },
  ],
} satisfies RuleExamples
