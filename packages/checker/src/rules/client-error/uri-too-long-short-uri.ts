import { utf8Length } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/uri-too-long-short-uri',
  level: 'warning',
  spec: ['RFC 9110 §4.1', 'RFC 9110 §15.5.15'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [414] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    const uri = request.url ?? request.target
    if (isRedacted(uri)) return 'cannot-tell'
    const length = utf8Length(uri)
    if (length >= 8000) return 'pass'
    return { message: `414 to a URI of ${length} octets`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A URI of up to 8,000 octets is not too long.',
  why: 'Clients, proxies and browsers send URIs of that length without a thought: signed links, searches, state that returns from a login. A lower limit breaks them for some users only, which is hard to find.',
  fix: 'Raise the limit for the request line to 8,000 octets at least: large_client_header_buffers in nginx, LimitRequestLine in Apache, maxHttpHeaderSize in Tomcat, --max-http-header-size in Node.',
  limits:
    '8,000 is what the section recommends; a small device may have good reasons. A URI that was shortened by the recorder is not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    `GET /search?q=${'a'.repeat(8000)} HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 414 URI Too Long\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"URI Too Long","status":414,"detail":"At most 8,000 octets."}\n`,
  ],
  bad: [
    'GET /search?q=shoes&page=2 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 414 URI Too Long\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"URI Too Long","status":414,"detail":"At most 20 octets."}\n',
  ],
} satisfies RuleExamples
