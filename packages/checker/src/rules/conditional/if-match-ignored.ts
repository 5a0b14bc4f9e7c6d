import { type Exchange, matchesStrongly, type Request } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isEntityTag, tagsOf, withoutCoding } from './_entity-tags.ts'

export const rule = {
  id: 'conditional/if-match-ignored',
  scope: 'sequence',
  level: 'error',
  spec: ['RFC 9110 §13.1.1'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: ['2xx', 412], methods: ['PUT', 'PATCH', 'DELETE', 'POST'] },
  check(exchange, history) {
    const { request, response } = exchange
    const asked = request?.fields.get('if-match') ?? null
    if (request === null || asked === null || asked.trim() === '*') return 'inapplicable'
    if (response.status === 412) return 'pass'
    const before = history.of(exchange).at(-1)
    const current = before === undefined ? null : tagShownBy(before)
    if (before === undefined || current === null || isRedacted(asked) || isRedacted(current)) return 'cannot-tell'
    if (tagsOf(asked).length === 0) return 'inapplicable'
    if (matchesStrongly(asked, current)) return 'pass'
    if (tagsOf(asked).some((tag) => !tag.startsWith('W/') && withoutCoding(tag) === withoutCoding(current)))
      return 'inapplicable'
    if (before.request !== null && isSameWrite(before.request, request, asked)) return 'inapplicable'
    return {
      message: `${request.method} answered ${response.status} although If-Match ${asked.slice(0, 60)} does not name the current ETag ${current.slice(0, 60)}`,
      at: 'status',
    }
  },
} satisfies Rule

/** RFC 9110 §13.1.1: what was done already may be confirmed once more. */
function isSameWrite(before: Request, { method, body }: Request, asked: string): boolean {
  return before.method === method && before.body.text === body.text && before.fields.get('if-match') === asked
}

/** The strong tag that a read or a PUT has shown to be current; null if it did not. */
function tagShownBy({ request, response }: Exchange): string | null {
  const isRead =
    (request?.method === 'GET' || request?.method === 'HEAD') && (response.status === 200 || response.status === 304)
  const isWrite = request?.method === 'PUT' && response.status >= 200 && response.status < 300
  const etag = isRead || isWrite ? (response.fields.get('etag')?.trim() ?? '') : ''
  return isEntityTag(etag) && !etag.startsWith('W/') ? etag : null
}

export const docs = {
  summary: 'A write whose If-Match names an older version fails with 412.',
  why: 'If-Match is how two people who edit the same thing are kept from overwriting each other. A server that ignores it loses the first change, silently, although the client did everything right.',
  fix: 'Compare If-Match with the current ETag, strongly, before the write, and answer 412 if it is not listed.',
  lines: 'HTTP/1.1 412 Precondition Failed',
  limits:
    'The ETag must come from the exchange right before about the same address, since nobody knows what others wrote meanwhile. The same write sent twice may be confirmed twice.',
  recipe: { do: 'send-status', status: 412 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "2"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n\nPUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nIf-Match: "2"\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "3"\n',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "2"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n\nPUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nIf-Match: "1"\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 412 Precondition Failed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 65\n\n{"type":"about:blank","title":"Precondition Failed","status":412}\n',
  ],
  bad: [
    'PUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "2"\n\nPUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nIf-Match: "1"\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "2"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n\nPUT https://api.example.com/i HTTP/1.1\nHost: api.example.com\nIf-Match: "1"\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
} satisfies RuleExamples
