import { isRedacted } from '../../capture.ts'
import { relationsOf } from '../../read/relations.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/legal-block-without-blocked-by',
  level: 'advice',
  spec: ['RFC 7725 §4'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [451] },
  needs: ['response.fields'],
  check({ response }) {
    if (relationsOf(response.fields).has('blocked-by')) return 'pass'
    if (isRedacted(response.fields.get('link') ?? '')) return 'cannot-tell'
    return { message: '451 without a Link of rel="blocked-by"', at: 'field:link' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 451 names who blocks, in a Link.',
  why: 'Researchers and readers want to know whether the site, its host or their own provider blocks. The link is the one machine-readable sign of it; without it blocks cannot be counted or told apart.',
  fix: 'Send a Link with rel="blocked-by" that points at whoever carries out the block, not at whoever demanded it.',
  lines: 'Link: <https://www.example.com/legal>; rel="blocked-by"',
  limits: 'Only whoever carries out the block is asked for the link, so this is advice.',
  recipe: { do: 'add-field', name: 'Link', value: '<https://www.example.com/legal>; rel="blocked-by"', status: 451 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /book HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 451 Unavailable For Legal Reasons\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nLink: <https://www.example.com/legal>; rel="blocked-by"\nContent-Type: application/problem+json\n\n{"title":"Unavailable For Legal Reasons","status":451,"detail":"A court has ordered it."}\n',
  ],
  bad: [
    'GET /book HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 451 Unavailable For Legal Reasons\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Unavailable For Legal Reasons","status":451,"detail":"A court has ordered it."}\n',
    'GET /book HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 451 Unavailable For Legal Reasons\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nLink: <https://www.example.com/legal>; rel="help"\nContent-Type: application/problem+json\n\n{"title":"Unavailable For Legal Reasons","status":451,"detail":"A court has ordered it."}\n',
  ],
} satisfies RuleExamples
