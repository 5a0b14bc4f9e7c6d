import { parseDate } from '@statute/http'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { sunsetOf } from './_dates.ts'

export const rule = {
  id: 'lifecycle/sunset-past',
  level: 'warning',
  spec: ['RFC 8594 §3'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: ['2xx'] },
  check({ response: { status, fields } }) {
    const sunset = sunsetOf(fields)
    if (sunset === null) return 'inapplicable'
    const date = fields.get('date')
    const now = date === null ? null : parseDate(date)
    if (now === null) return 'cannot-tell'
    if (sunset > now) return 'pass'
    return { message: `${status} after its Sunset ${quote(fields.get('sunset') ?? '')}`, at: 'field:sunset' }
  },
} satisfies Rule

export const docs = {
  summary: 'After the date in Sunset the resource no longer answers as before.',
  why: 'Whoever took the date seriously has moved away, and whoever did not learns that such dates mean nothing. Monitors that warn of a coming sunset go on warning of one that has passed, and the old interface lives on unseen.',
  fix: 'Switch it off and answer 410 with a link to what has taken its place, or move the date if that was decided.',
  lines: 'HTTP/1.1 410 Gone',
  limits: 'Compared with Date in the same response, not with the clock of the machine that checks.',
  recipe: { do: 'send-status', status: 410, instead: 200 },
} satisfies RuleDocs

const answer = (sunset: string) =>
  `GET https://api.example.com/v1/items HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nSunset: ${sunset}\nETag: "1"\nContent-Type: application/json\n\n{"items":[]}\n`

export const examples = {
  good: [answer('Fri, 01 Jan 2027 00:00:00 GMT')],
  bad: [answer('Fri, 01 May 2026 00:00:00 GMT')],
} satisfies RuleExamples
