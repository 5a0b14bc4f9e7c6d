import { parseDate } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'range/partial-ignores-if-range',
  level: 'error',
  spec: ['RFC 9110 §13.1.5'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206] },
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    const condition = request.fields.get('if-range')?.trim() ?? ''
    if (condition === '' || !request.fields.has('range')) return 'inapplicable'
    const name = /^"[^"]*"$/.test(condition) ? 'etag' : parseDate(condition) === null ? null : 'last-modified'
    if (name === null) return 'inapplicable'
    const validator = response.fields.get(name)
    if (validator === null || isRedacted(condition) || isRedacted(validator)) return 'cannot-tell'
    if (isSame(condition, validator)) return 'pass'
    const label = name === 'etag' ? 'ETag' : 'Last-Modified'
    return {
      message: `206 although If-Range ${quote(condition)} is not ${label} ${quote(validator)}`,
      at: `field:${name}`,
    }
  },
} satisfies Rule

/** Tags are compared octet for octet, so a weak one never fits; a date in an old form is the same date. */
function isSame(condition: string, validator: string): boolean {
  if (condition === validator.trim()) return true
  const date = parseDate(condition)
  return date !== null && date === parseDate(validator)
}

export const docs = {
  summary: 'A 206 answers If-Range only if the validator in it is the current one.',
  why: 'The client holds the first part of an older version. A piece of the new version makes a file of two halves that do not belong together, and nothing tells the client.',
  fix: 'If the validator differs, or your ETag is weak, ignore Range and send 200 with the whole representation.',
  lines: 'HTTP/1.1 200 OK\nETag: "2"',
  limits:
    'Without ETag or Last-Modified in the response there is nothing to compare. A weak tag in If-Range is the client’s mistake and is not reported.',
  recipe: { do: 'answer-range' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\nIf-Range: "1"\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\nIf-Range: "1"\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "2"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\nIf-Range: "1"\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: W/"1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\nIf-Range: Mon, 01 Jun 2026 10:00:00 GMT\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLast-Modified: Tue, 02 Jun 2026 09:00:00 GMT\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
} satisfies RuleExamples
