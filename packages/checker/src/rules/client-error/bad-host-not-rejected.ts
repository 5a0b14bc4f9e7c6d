import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/bad-host-not-rejected',
  level: 'warning',
  spec: ['RFC 9112 §3.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  needs: ['request.hop'],
  check({ request, response: { status }, source: { format } }) {
    if (request === null || request.version === '') return 'cannot-tell'
    // HTTP/1.0 may do without; HTTP/2 and HTTP/3 have :authority.
    if (request.version !== '1.1') return 'inapplicable'
    const hosts = request.fields.all('host')
    // Browsers write down requests that they never sent as they show them; those lack Connection too.
    const isShown = request.exact || (format !== 'har' && format !== 'cassette') || request.fields.has('connection')
    if (hosts.length === 0 && !(isShown && request.fields.complete)) return 'cannot-tell'
    if (hosts.some(isRedacted)) return 'cannot-tell'
    const fault = faultOf(hosts)
    if (fault === null || status === 400) return 'pass'
    return { message: `${status} to an HTTP/1.1 request ${fault}`, at: 'status' }
  },
} satisfies Rule

/** uri-host [ ":" port ] (RFC 9110 §7.2). An empty value is right where the target has no authority. */
const hostPattern = /^(?:\[[0-9A-Za-z:.%_~-]+\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::\d*)?$/

function faultOf(hosts: readonly string[]): string | null {
  const [host = ''] = hosts
  if (hosts.length === 0) return 'without Host'
  if (hosts.length > 1) return `with ${hosts.length} Host lines`
  return hostPattern.test(host.trim()) ? null : `with Host ${quote(host)}`
}

export const docs = {
  summary: 'An HTTP/1.1 request without one valid Host is answered with 400.',
  why: 'Proxy and server may each pick a different host out of a broken or doubled field. That is how requests are smuggled past access rules, and how caches are poisoned with the page of another site.',
  fix: 'Refuse such requests with 400 before any routing, at the first server that sees them.',
  lines: 'HTTP/1.1 400 Bad Request',
  limits:
    'Judged only where the capture shows Host at all; HAR files and cassettes often leave it out. HTTP/1.0, HTTP/2 and HTTP/3 have rules of their own.',
  recipe: { do: 'send-status', status: 400 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n[]',
    'GET /items HTTP/1.1\r\nHost: [2001:db8::1]:8443\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n[]',
  ],
  bad: [
    'GET /items HTTP/1.1\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n[]',
    'GET /items HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nETag: "a"\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n[]',
    'GET /items HTTP/1.1\r\nHost: api.example.com/x\r\n\r\nHTTP/1.1 404 Not Found\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nCache-Control: no-store\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n[]',
  ],
} satisfies RuleExamples
