import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'conditional/not-modified-unconditional',
  level: 'error',
  spec: ['RFC 9110 §15.4.5'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [304] },
  needs: ['request.fields'],
  check({ request }) {
    if (request === null) return 'cannot-tell'
    const { fields } = request
    if (fields.has('if-none-match') || fields.has('if-modified-since')) return 'pass'
    // A list with neither is what a browser shows before its cache and network code have added theirs.
    if (!fields.has('user-agent') && !fields.has('accept')) return 'cannot-tell'
    return { message: '304 to a request without If-None-Match or If-Modified-Since', at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 304 answers a request that had a condition.',
  why: 'A client that did not ask “has it changed?” has no copy to fall back on. It gets an empty page, and a cache in between may store that for everybody.',
  fix: 'Answer 200 with the content. If a cache asked your server on behalf of the client, it must turn the 304 into a 200.',
  lines: 'HTTP/1.1 200 OK',
  limits: 'Requests that show neither Accept nor User-Agent are not judged: their list of fields is rarely whole.',
  recipe: { do: 'answer-conditional' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\n',
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-Modified-Since: Mon, 01 Jun 2026 10:00:00 GMT\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\nLast-Modified: Mon, 01 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\n',
  ],
} satisfies RuleExamples
