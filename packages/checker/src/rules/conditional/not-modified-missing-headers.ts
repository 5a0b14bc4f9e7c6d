import type { Fields } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { withoutCoding } from './_entity-tags.ts'

const label = {
  'cache-control': 'Cache-Control',
  'content-location': 'Content-Location',
  date: 'Date',
  etag: 'ETag',
  expires: 'Expires',
  vary: 'Vary',
} as const
const names = Object.keys(label) as (keyof typeof label)[]

export const rule = {
  id: 'conditional/not-modified-missing-headers',
  scope: 'sequence',
  level: 'warning',
  spec: ['RFC 9110 §15.4.5'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [304], methods: ['GET', 'HEAD'] },
  needs: ['response.fields'],
  check(exchange, history) {
    const earlier = history
      .of(exchange)
      .findLast(
        ({ request, response }) => response.status === 200 && (request?.method === 'GET' || request?.method === 'HEAD'),
      )
    if (earlier === undefined) return 'inapplicable'
    const [full, short] = [earlier.response.fields, exchange.response.fields]
    if (!isSameVersion(full, short)) return 'cannot-tell'
    const missing = names.filter((name) => full.has(name) && !short.has(name))
    const [first] = missing
    if (first === undefined) return 'pass'
    return {
      message: `304 without ${missing.map((name) => label[name]).join(', ')}, which the 200 had`,
      at: `field:${first}`,
    }
  },
} satisfies Rule

function isSameVersion(full: Fields, short: Fields): boolean {
  const [one, other] = [full.get('etag'), short.get('etag')]
  // A placeholder is the same for every tag.
  if (isRedacted(one ?? '')) return false
  if (one !== null && other !== null) return withoutCoding(one.trim()) === withoutCoding(other.trim())
  if (one !== null || other !== null) return false
  const [before, now] = [full.get('last-modified'), short.get('last-modified')]
  return before === null || now === null || before === now
}

export const docs = {
  summary: 'A 304 has the fields for caches that the 200 has.',
  why: 'Caches renew what they stored with the fields of the 304. If Cache-Control is missing, the copy stays stale and each visit asks again; if Vary is missing, one visitor may get the version of another.',
  fix: 'Set these fields before the condition is evaluated, so that both answers get them.',
  lines: 'Cache-Control: max-age=60\nVary: Accept-Encoding',
  limits:
    'Compared with the last 200 of the same address, and only if both name the same ETag, or neither has one and Last-Modified does not differ: else the resource may have changed between them.',
  recipe: { do: 'answer-conditional' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nVary: Accept\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n\nGET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nVary: Accept\n',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: max-age=60\nVary: Accept\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n\nGET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nVary: Accept\n',
  ],
} satisfies RuleExamples
