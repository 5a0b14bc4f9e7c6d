import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { dateField } from './_date-field.ts'

/** Clocks of two machines behind one name, in milliseconds. */
const skew = 2000

export const rule = {
  id: 'conditional/last-modified-future',
  level: 'error',
  spec: ['RFC 9110 §8.8.2.1'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ response: { fields } }) {
    if (!fields.has('last-modified')) return 'inapplicable'
    const modified = dateField(fields, 'last-modified')
    const date = dateField(fields, 'date')
    if (modified === null) return 'inapplicable'
    if (date === null) return fields.has('date') ? 'inapplicable' : 'cannot-tell'
    if (modified <= date + skew) return 'pass'
    return {
      message: `Last-Modified "${fields.get('last-modified')}" is later than Date "${fields.get('date')}"`,
      at: 'field:last-modified',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Last-Modified is not later than Date.',
  why: 'A client that asks again with this date is told “not modified” until the clock has caught up, even if the content changes meanwhile. Caches that guess a lifetime from the two dates get a negative one.',
  fix: 'Send the earlier of the two: the time of the change and the present time. Files copied from a machine in another time zone are a usual cause.',
  lines: 'Last-Modified: Mon, 01 Jun 2026 10:00:00 GMT',
  limits: 'Two seconds of difference between clocks are allowed.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nLast-Modified: Mon, 01 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nLast-Modified: Wed, 03 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
} satisfies RuleExamples
