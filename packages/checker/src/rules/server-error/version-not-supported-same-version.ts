import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'server-error/version-not-supported-same-version',
  level: 'warning',
  spec: ['RFC 9110 §15.6.6'],
  clause: { keyword: null, binds: null },
  applies: { status: [505] },
  check({ request, response }) {
    if (request === null || request.version === '' || response.version === '') return 'cannot-tell'
    if (request.version !== response.version) return 'pass'
    // Whoever refuses HTTP/1.0 has to say so in words that its client can read.
    if (request.version === '1.0' || request.version === '0.9') return 'pass'
    return { message: `505 over HTTP/${response.version} to a request over HTTP/${request.version}`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 505 does not come over the very version that it refuses.',
  why: 'The answer proves that the server speaks the version. The client tries another one, or tells its user to update, while the fault lies elsewhere: mostly a space in the URL, so that the server read part of it as the version.',
  fix: 'Answer 400 to a request line that does not parse. In the client, escape spaces in the URL as %20.',
  lines: 'HTTP/1.1 400 Bad Request',
  limits:
    'Both versions must be known. An answer over HTTP/1.0 to a client that knows nothing newer is fair. Some recorders fill in a version that they have not seen.',
  recipe: { do: 'send-status', status: 400, instead: 505 },
} satisfies RuleDocs

const answer =
  'HTTP/1.1 505 HTTP Version Not Supported\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"HTTP Version Not Supported","status":505}\n'

export const examples = {
  good: [`GET /items HTTP/1.0\nHost: api.example.com\n\n${answer}`],
  bad: [`GET /items HTTP/1.1\nHost: api.example.com\n\n${answer}`],
} satisfies RuleExamples
