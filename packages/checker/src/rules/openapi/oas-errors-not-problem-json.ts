import { joinPointer } from '../../openapi/pointer.ts'
import { parseMediaType } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { isOfClass } from './_keys.ts'

export const rule = {
  id: 'openapi/oas-errors-not-problem-json',
  level: 'advice',
  spec: ['RFC 9457 §3'],
  clause: { keyword: null, binds: null },
  off: true,
  scope: 'openapi',
  check(operation) {
    const errors = operation.responses.filter(
      ({ key, content }) => content.size > 0 && (key === 'default' || isOfClass(key, '4', '5')),
    )
    if (errors.length === 0) return 'inapplicable'
    const others = errors.filter(({ content }) => ![...content.keys()].some((range) => isProblemType(range)))
    if (others.length === 0) return 'pass'
    return others.map(({ key, content, pointer }) => ({
      message: `${key} is documented as ${[...content.keys()].slice(0, 3).join(', ')}, not as problem details`,
      at: joinPointer(pointer, 'content'),
    }))
  },
} satisfies Rule

function isProblemType(range: string): boolean {
  const { type } = parseMediaType(range)
  return type === 'application/problem+json' || type === 'application/problem+xml'
}

export const docs = {
  summary: 'Errors are documented as problem details.',
  why: 'With one known shape for errors, clients and tools can show title and detail of any API. With a shape for each API, everybody writes the same parser again.',
  fix: 'Offer application/problem+json with type, title, status and detail.',
  lines: 'Content-Type: application/problem+json',
  limits: 'Off unless you ask for it: an API that has a documented format of its own may keep it.',
  recipe: { do: 'send-problem', status: 400 },
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '400': { description: Refused, content: { application/problem+json: {} } }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '200': { description: The items, content: { application/json: {} } }
      '400': { description: Refused, content: { application/json: {} } }`),
    },
  ],
} satisfies RuleExamples
