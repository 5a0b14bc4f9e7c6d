import { listOf } from '../../read/list.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/upgrade-required-but-offered',
  level: 'warning',
  spec: ['RFC 9110 §15.5.22', 'RFC 9110 §7.8'],
  clause: { keyword: null, binds: null },
  applies: { status: [426] },
  check({ request, response }) {
    const wanted = listOf(response.fields.get('upgrade'))
    if (wanted.length === 0) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    const offer = request.fields.state('upgrade')
    if (offer !== 'known') return offer === 'absent' ? 'pass' : 'cannot-tell'
    // RFC 6455 §4.2.2: the protocol is right, its version is not.
    if (response.fields.has('sec-websocket-version')) return 'pass'
    const offered = listOf(request.fields.get('upgrade')).map(nameProtocol)
    const same = wanted.find((protocol) => offered.includes(nameProtocol(protocol)))
    if (same === undefined) return 'pass'
    return { message: `426 asks for ${quote(same)}, which the request offers`, at: 'field:upgrade' }
  },
} satisfies Rule

/** RFC 9110 §7.8: the name is compared without case, the version as it is. */
function nameProtocol(protocol: string): string {
  const [name = '', version = ''] = protocol.split(/\/(.*)/s)
  return `${name.toLowerCase()}/${version}`
}

export const docs = {
  summary: 'A 426 does not ask for what the client has just offered.',
  why: 'The client has sent Upgrade with this very protocol. It cannot do more, so it either repeats itself for ever or reports that the server does not speak what it demands.',
  fix: 'Switch with 101. If something else is missing, such as TLS or a version, name that, or send 400 with the reason.',
  lines: 'HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade',
  limits: 'A 426 that lists WebSocket versions in Sec-WebSocket-Version is about the version and is left alone.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /live HTTP/1.1\nHost: api.example.com\nUpgrade: h2c\nConnection: Upgrade\n\nHTTP/1.1 426 Upgrade Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nUpgrade: TLS/1.2\nConnection: Upgrade\nContent-Type: application/problem+json\n\n{"title":"Upgrade Required","status":426,"detail":"Use TLS."}\n',
    'GET /live HTTP/1.1\nHost: api.example.com\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Version: 8\n\nHTTP/1.1 426 Upgrade Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Version: 13\nContent-Type: application/problem+json\n\n{"title":"Upgrade Required","status":426,"detail":"Use version 13."}\n',
  ],
  bad: [
    'GET /live HTTP/1.1\nHost: api.example.com\nUpgrade: websocket\nConnection: Upgrade\n\nHTTP/1.1 426 Upgrade Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nUpgrade: websocket\nConnection: Upgrade\nContent-Type: application/problem+json\n\n{"title":"Upgrade Required","status":426,"detail":"Use a WebSocket."}\n',
  ],
} satisfies RuleExamples
