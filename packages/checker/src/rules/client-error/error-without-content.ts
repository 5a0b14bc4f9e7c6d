import { type Fields, parseChallenges } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/error-without-content',
  level: 'advice',
  spec: ['RFC 9110 §15.5', 'RFC 9110 §15.6'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: ['4xx', '5xx'] },
  check({ request, response: { status, fields, body } }) {
    if (request?.method === 'HEAD' || status === 412 || status === 416) return 'inapplicable'
    if (body.hasContent) return 'pass'
    const length = fields.get('content-length')?.trim() ?? null
    const saysNothing = length !== null && /^0+$/.test(length)
    // A length above zero, or a body that nobody captured: the recorder lost it, not the server.
    if (!saysNothing && (!body.isEmpty || length !== null)) return 'cannot-tell'
    if (request === null) return 'cannot-tell'
    if (status === 401 || status === 407) {
      const challenge = challengeIn(fields)
      if (challenge === null || isRedacted(challenge)) return 'cannot-tell'
      if (isHandshake(challenge)) return 'inapplicable'
    }
    return { message: `${status} without content`, at: 'body' }
  },
} satisfies Rule

/** Empty if there is none; null if nobody knows. */
function challengeIn(fields: Fields): string | null {
  const values = [...fields.all('www-authenticate'), ...fields.all('proxy-authenticate')]
  return values.length === 0 && !fields.complete ? null : values.join(', ')
}

/** A step of these schemes is taken by the client alone; nobody reads its body. */
function isHandshake(challenge: string): boolean {
  return parseChallenges(challenge).some(({ scheme }) => /^(?:negotiate|ntlm|digest)$/i.test(scheme))
}

export const docs = {
  summary: 'An error says in its body what is wrong.',
  why: 'A person who gets an empty error sees a blank page or a bare number, and a client has nothing to show or to log. Support cannot tell one cause from another.',
  fix: 'Send a problem details document (application/problem+json) with a title and a sentence that tells this case from others.',
  lines: 'Content-Type: application/problem+json',
  limits:
    'HEAD, 412, 416 and the steps of Negotiate, NTLM and Digest are left alone. A body that was not captured is not taken for an empty one.',
  recipe: { do: 'send-problem', status: 400 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Not Found","status":404,"detail":"There is no item 7."}\n',
  ],
  bad: [
    'GET /items/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\n',
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"name":"x"}\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
