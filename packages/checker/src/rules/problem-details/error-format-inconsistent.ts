import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { differenceOf, type ErrorFormat, formatOf } from './_formats.ts'

/** Fewer errors show no habit. */
const fewest = 3

export const rule = {
  id: 'problem-details/error-format-inconsistent',
  level: 'advice',
  spec: ['RFC 9205 §4.6'],
  clause: { keyword: null, binds: null },
  scope: 'sequence',
  applies: { status: ['4xx', '5xx'] },
  check(exchange, history) {
    const format = formatOf(exchange)
    if (format === null) return 'inapplicable'
    const earlier = history.recent.map(formatOf).filter((one) => one?.place === format.place) as ErrorFormat[]
    if (earlier.length + 1 < fewest) return 'inapplicable'
    const [first, ...rest] = earlier
    const differs = first === undefined ? null : differenceIn(first, [...rest, format])
    if (differs === null) return 'pass'
    // It was said at the error that completed the picture.
    if (first !== undefined && earlier.length >= fewest && differenceIn(first, rest) !== null) return 'inapplicable'
    return {
      message: `Errors below ${format.place.slice(0, 80)} come as ${differs.slice(0, 120)}`,
      at: 'body',
      confidence: 0.7,
    }
  },
} satisfies Rule

/** Each against the first: whoever differs from another differs from the first or is the first. */
function differenceIn(first: ErrorFormat, others: readonly ErrorFormat[]): string | null {
  for (const other of others) {
    const difference = differenceOf(first, other)
    if (difference !== null) return difference
  }
  return null
}

export const docs = {
  summary: 'The errors of an API have one format.',
  why: 'A client needs a reader for each format, and the one that nobody wrote is found by a user. Most often the framework, the router and your own handlers each have their own.',
  fix: 'Let one place make all errors, those of the framework too, best as application/problem+json.',
  lines: 'Content-Type: application/problem+json',
  limits:
    'Looks at three or more errors of one origin below one path. Errors of gateways (502, 503, 504), files such as images, and pages that a browser asked for are left out.',
  recipe: { do: 'send-problem', status: 404 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/a HTTP/1.1\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"a"}\n\nGET https://api.example.com/b HTTP/1.1\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Forbidden","status":403,"detail":"b"}\n\nGET https://api.example.com/c HTTP/1.1\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"c"}',
  ],
  bad: [
    'GET https://api.example.com/a HTTP/1.1\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"a"}\n\nGET https://api.example.com/b HTTP/1.1\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\n\nno\n\nGET https://api.example.com/c HTTP/1.1\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Bad Request","status":400,"detail":"c"}',
    'GET https://api.example.com/a HTTP/1.1\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"a"}\n\nGET https://api.example.com/b HTTP/1.1\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"error":"b"}\n\nGET https://api.example.com/c HTTP/1.1\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"c"}',
  ],
} satisfies RuleExamples
