import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

/** Methods for which ranges are defined: QUERY takes them over from GET. */
const methods = new Set(['GET', 'QUERY'])

export const rule = {
  id: 'range/partial-on-non-get',
  level: 'error',
  spec: ['RFC 9110 §14.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    if (methods.has(request.method)) return 'pass'
    return { message: `206 to ${request.method.slice(0, 20)}, for which ranges are not defined`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'Ranges are for GET: any other method is answered as if it had no Range.',
  why: 'No client expects half an answer to a POST or a HEAD. A HEAD that says 206 gives the length of a part where callers look for the length of the file.',
  fix: 'Ignore Range for every method but GET and answer 200 or 204.',
  lines: 'HTTP/1.1 200 OK',
  recipe: { do: 'send-status', status: 200, instead: 206 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
  bad: [
    'HEAD /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nETag: "1"\nContent-Range: bytes 0-1/10\nContent-Length: 2\n',
    'POST /search HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\nContent-Range: bytes 0-1/10\nContent-Length: 2\n\nab',
  ],
} satisfies RuleExamples
