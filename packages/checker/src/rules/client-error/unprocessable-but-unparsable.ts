import { isRedacted } from '../../capture.ts'
import { isJson, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/unprocessable-but-unparsable',
  level: 'advice',
  spec: ['RFC 9110 §15.5.21'],
  clause: { keyword: null, binds: null },
  applies: { status: [422] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    const { fields, body } = request
    if (!isJson(mediaTypeOf(fields).type)) return 'inapplicable'
    if (body.state !== 'known' || fields.has('content-encoding') || isRedacted(body.text)) return 'cannot-tell'
    // Recorders leave bodies out; an empty text proves nothing.
    if (body.isEmpty) return 'inapplicable'
    if (body.json !== undefined) return 'pass'
    return { message: '422 although the body of the request is not JSON at all', at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: '422 means that the content could be read, but not used.',
  why: 'Clients show the errors of a 422 beside the fields of a form. If the JSON was cut off or has a comma too many there is no field to show them at, and the fault in the code that wrote it stays unseen.',
  fix: 'Answer 400 if parsing fails, and keep 422 for content that parses and breaks a rule.',
  lines: 'HTTP/1.1 400 Bad Request',
  limits:
    'Many frameworks use 422 for both, so this is advice. Bodies that were compressed, scrubbed or left out are not judged.',
  recipe: { do: 'send-status', status: 400, instead: 422 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"name":""}\n\nHTTP/1.1 422 Unprocessable Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Unprocessable Content","status":422,"detail":"The name is missing."}\n',
  ],
  bad: [
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"name":\n\nHTTP/1.1 422 Unprocessable Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Unprocessable Content","status":422,"detail":"Unexpected end."}\n',
  ],
} satisfies RuleExamples
