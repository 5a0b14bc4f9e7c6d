import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

/** What a 206 repeats of the 200 (RFC 9110 §15.3.7); ETag is what tells that both are about the same. */
const names = ['Date', 'Cache-Control', 'Expires', 'Content-Location', 'Vary']

export const rule = {
  id: 'range/partial-missing-headers',
  level: 'warning',
  spec: ['RFC 9110 §15.3.7'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'sequence',
  applies: { status: [206] },
  needs: ['response.fields'],
  check(exchange, history) {
    const { fields } = exchange.response
    const tag = fields.get('etag')
    if (tag === null) return 'inapplicable'
    // A placeholder is the same for every tag.
    if (isRedacted(tag)) return 'cannot-tell'
    const whole = history
      .of(exchange)
      .findLast(({ response }) => response.status === 200 && response.fields.get('etag') === tag)
    if (!whole) return 'inapplicable'
    const missing = names.filter((name) => whole.response.fields.has(name) && !fields.has(name))
    if (missing.length === 0) return 'pass'
    return missing.map((name) => ({
      message: `206 without ${name}, which the 200 with the same ETag has`,
      at: `field:${name.toLowerCase()}` as const,
    }))
  },
} satisfies Rule

export const docs = {
  summary: 'A 206 repeats Date, Cache-Control, ETag, Expires, Content-Location and Vary of the 200.',
  why: 'A cache that puts parts together updates what it has stored with the fields of the last one. Without Cache-Control or Vary it keeps the file too long, or serves it to the wrong client.',
  fix: 'Set these fields before the code decides between 200 and 206, so that both have them.',
  lines: 'Cache-Control: max-age=600\nVary: Accept-Encoding',
  limits: 'Needs an earlier 200 for the same URL with the same ETag.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/f HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nCache-Control: max-age=600\nContent-Length: 10\n\nabcdefghij\n\nGET https://api.example.com/f HTTP/1.1\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:05 GMT\nContent-Type: text/plain\nETag: "1"\nCache-Control: max-age=600\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
  bad: [
    'GET https://api.example.com/f HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nCache-Control: max-age=600\nVary: Accept-Encoding\nContent-Length: 10\n\nabcdefghij\n\nGET https://api.example.com/f HTTP/1.1\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:05 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
} satisfies RuleExamples
