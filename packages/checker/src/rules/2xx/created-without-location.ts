import type { Body } from '@statute/http'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/created-without-location',
  level: 'warning',
  spec: ['RFC 9110 §9.3.3', 'RFC 9110 §15.3.2'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [201], methods: ['POST'] },
  needs: ['response.fields'],
  check({ response: { fields, body } }) {
    if (fields.has('location') || fields.has('content-location')) return 'pass'
    const hint = hintIn(body)
    const message = `201 to POST without Location${hint === null ? '' : `; the body has only "${hint}"`}`
    return { message, at: 'field:location' }
  },
} satisfies Rule

/** The member by which a client that knows this API could find the resource. */
function hintIn({ json }: Body): string | null {
  if (typeof json !== 'object' || json === null) return null
  return ['self', 'href', 'url', '_links', 'id'].find((name) => Object.hasOwn(json, name)) ?? null
}

export const docs = {
  summary: 'A 201 that answers a POST says in Location where the new resource is.',
  why: 'Without it the new resource is said to be at the URL of the request, which for a POST is the collection. A client has to know by heart how to build the address out of the body, and generic tools, crawlers and test suites cannot follow.',
  fix: 'Add Location with the URL of what was created; a path is enough.',
  lines: 'Location: /items/7',
  limits:
    'PUT is left out, for there the resource is at the URL that was asked for. Content-Location counts as an answer too.',
  recipe: { do: 'add-field', name: 'Location', value: '/items/7', status: 201 },
} satisfies RuleDocs

const request = 'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"name":"pen"}\n\n'

export const examples = {
  good: [
    `${request}HTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /items/7\nContent-Type: application/json\n\n{"id":7}\n`,
  ],
  bad: [
    `${request}HTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"id":7}\n`,
    `${request}HTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n`,
  ],
} satisfies RuleExamples
