import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isEntityTag } from './_entity-tags.ts'

export const rule = {
  id: 'conditional/etag-syntax',
  scope: 'sequence',
  level: 'error',
  spec: ['RFC 9110 §8.8.3'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response, source }, history) {
    const values = response.fields.all('etag')
    if (values.length === 0) return 'inapplicable'
    const broken = values.find((value) => !isEntityTag(value.trim()))
    if (broken === undefined) return 'pass'
    if (isRedacted(broken)) return 'cannot-tell'
    // Some exporters take all quotes off: if that may be so, it is told of once.
    if (source.format === 'har' && !broken.includes('"')) {
      const earlier = history.recent.flatMap((one) => one.response.fields.all('etag'))
      if (earlier.length > 0 && earlier.every((value) => !value.includes('"'))) return 'inapplicable'
    }
    return { message: faultOf(broken.trim()), at: 'field:etag' }
  },
} satisfies Rule

function faultOf(value: string): string {
  if (value === '') return 'ETag is empty'
  const short = value.length > 60 ? `${value.slice(0, 59)}…` : value
  return value.includes('"') ? `ETag ${short} is no entity tag` : `ETag "${short}" stands without quotes of its own`
}

export const docs = {
  summary: 'An ETag stands in double quotes, with W/ before them if it is weak.',
  why: 'Clients send it back as they got it, and servers and caches that read the list in If-None-Match find no tag in it. Nothing ever matches, so every check fetches the whole body; some proxies drop the field.',
  fix: 'Put the quotes into the value. The W of a weak tag is a capital.',
  lines: 'ETag: "33a64df5"\nETag: W/"33a64df5"',
  limits:
    'If a HAR file has no quoted ETag at all, its exporter may have taken the quotes off, and it is told of once.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: W/"33a64df5"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: w/"a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: 33a64df5\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
} satisfies RuleExamples
