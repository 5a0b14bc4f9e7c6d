import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'redirect/location-on-unexpected-status',
  level: 'advice',
  spec: ['RFC 9110 §10.2.2'],
  clause: { keyword: null, binds: null },
  check({ response }) {
    const { status, fields } = response
    if (!fields.has('location')) return 'inapplicable'
    if (status === 201 || status === 202 || (status >= 300 && status < 400)) return 'pass'
    if (isRedacted(fields.get('location') ?? '')) return 'cannot-tell'
    const hint = status === 200 ? ', where 201 or 303 may be meant' : ''
    return { message: `${status} with Location${hint}`, at: 'field:location' }
  },
} satisfies Rule

export const docs = {
  summary: 'Location stands on 201, 202 and redirects only.',
  why: 'No client follows it elsewhere. A 200 with Location is mostly a 201 or 303 that somebody forgot to set, and whoever waits for the new resource never learns its address.',
  fix: 'Send 201 if something was made, 303 if the result is elsewhere; use Content-Location to say where the body can be fetched.',
  lines: 'HTTP/1.1 201 Created',
  limits: 'A 202 that names a place to watch is a wide convention and passes.',
  recipe: { do: 'send-status', status: 201, instead: 200 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST https://api.example.com/items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /items/1\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'POST https://api.example.com/jobs HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /jobs/1\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
  bad: [
    'POST https://api.example.com/items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /items/1\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
} satisfies RuleExamples
