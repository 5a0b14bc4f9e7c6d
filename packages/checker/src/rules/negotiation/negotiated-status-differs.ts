import type { Response } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import { forbidsReuse } from '../../read/cache-control.ts'
import { isSafe } from '../../read/methods.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { namesInVary } from './_fields.ts'
import { choiceBetween } from './_pairs.ts'

export const rule = {
  id: 'negotiation/negotiated-status-differs',
  level: 'warning',
  spec: ['RFC 9110 §12.5.5'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  scope: 'sequence',
  applies: { methods: ['GET'] },
  needs: ['response.fields', 'request.fields'],
  check(exchange, history) {
    const earlier = history
      .of(exchange)
      .findLast(({ request }) => request?.method === 'GET' || !isSafe(request?.method ?? ''))
    // Something may have changed the resource in between.
    if (earlier?.request?.method !== 'GET' || !earlier.response.fields.complete) return 'inapplicable'
    const [now, then] = [exchange.response, earlier.response]
    if (Math.floor(now.status / 100) === Math.floor(then.status / 100)) return 'inapplicable'
    if (isPassing(now) || isPassing(then)) return 'inapplicable'
    const names = choiceBetween(exchange, earlier)
    if (names === null || (forbidsReuse(now.fields) && forbidsReuse(then.fields))) return 'inapplicable'
    const varies = new Set([...namesInVary(now.fields), ...namesInVary(then.fields)])
    if (varies.has('*') || names.some((name) => varies.has(name))) return 'pass'
    if ([...varies].some((name) => isRedacted(name.toUpperCase()))) return 'cannot-tell'
    return {
      message: `${then.status} and ${now.status} to requests that differ in ${names.join(', ')}, which Vary does not name`,
      at: 'field:vary',
    }
  },
} satisfies Rule

/** Statuses that tell of the moment. */
function isPassing({ status }: Response): boolean {
  return status < 200 || status === 408 || status === 425 || status === 429 || (status >= 502 && status <= 504)
}

export const docs = {
  summary: 'If Accept, Accept-Encoding or Accept-Language decides the status, Vary names that field.',
  why: 'A cache that does not know of the choice answers with what the first client got: one that can read your JSON is served the 406 of one that could not, or the reverse.',
  fix: 'Put the field into Vary on every answer of the resource, the errors included.',
  lines: 'Vary: Accept',
  limits:
    'The two requests must be alike in all other fields, credentials too, and lie within ten seconds. Answers that no cache keeps are left out.',
  recipe: { do: 'add-field', name: 'Vary', value: 'Accept' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nVary: Accept\nContent-Type: application/json\n\n{"a":1}\n\nGET https://api.example.com/i HTTP/1.1\nAccept: application/xml\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:02 GMT\nVary: Accept\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"There is application/json only."}',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"a":1}\n\nGET https://api.example.com/i HTTP/1.1\nAccept: application/xml\n\nHTTP/1.1 406 Not Acceptable\nDate: Tue, 02 Jun 2026 10:00:02 GMT\nContent-Type: application/problem+json\n\n{"title":"Not Acceptable","status":406,"detail":"There is application/json only."}',
  ],
} satisfies RuleExamples
