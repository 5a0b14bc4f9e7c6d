import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/patch-415-without-accept-patch',
  level: 'warning',
  spec: ['RFC 5789 §2.2', 'RFC 5789 §3.1'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [415], methods: ['PATCH'] },
  needs: ['response.fields'],
  check({ request, response }) {
    if (response.fields.has('accept-patch')) return 'pass'
    // The coding was refused, not the kind of patch.
    if (response.fields.has('accept-encoding') && request?.fields.has('content-encoding')) return 'inapplicable'
    return { message: '415 to PATCH without Accept-Patch', at: 'field:accept-patch' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 415 to PATCH lists the patch formats in Accept-Patch.',
  why: 'There are several ways to write a patch: merge patch, JSON Patch, plain JSON, formats of the house. A client cannot tell from the resource which of them the server reads.',
  fix: 'Send Accept-Patch with every media type that PATCH takes here.',
  lines: 'Accept-Patch: application/merge-patch+json',
  limits: 'Left alone if Content-Encoding was refused by means of Accept-Encoding.',
  recipe: { do: 'add-field', name: 'Accept-Patch', value: 'application/merge-patch+json', status: 415 },
} satisfies RuleDocs

export const examples = {
  good: [
    'PATCH /items/7 HTTP/1.1\nHost: api.example.com\nContent-Type: text/plain\n\nx\n\nHTTP/1.1 415 Unsupported Media Type\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccept-Patch: application/merge-patch+json\nContent-Type: application/problem+json\n\n{"title":"Unsupported Media Type","status":415,"detail":"Send a merge patch."}\n',
  ],
  bad: [
    'PATCH /items/7 HTTP/1.1\nHost: api.example.com\nContent-Type: text/plain\n\nx\n\nHTTP/1.1 415 Unsupported Media Type\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccept: application/merge-patch+json\nContent-Type: application/problem+json\n\n{"title":"Unsupported Media Type","status":415,"detail":"Send a merge patch."}\n',
  ],
} satisfies RuleExamples
