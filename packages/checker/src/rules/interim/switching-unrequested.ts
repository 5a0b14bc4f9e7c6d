import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { canSwitch, mayLackHop } from './_informational.ts'
import { protocolsOf } from './_upgrade.ts'

export const rule = {
  id: 'interim/switching-unrequested',
  level: 'error',
  spec: ['RFC 9110 §7.8'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [101] },
  needs: ['request.fields'],
  check(exchange) {
    const { request, response } = exchange
    if (!canSwitch(response)) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    const offered = protocolsOf(request.fields)
    if (offered.length === 0) {
      return mayLackHop(exchange) ? 'cannot-tell' : { message: '101 to a request without Upgrade', at: 'status' }
    }
    const other = protocolsOf(response.fields).find((protocol) => !offered.includes(protocol))
    if (other === undefined) return 'pass'
    return {
      message: `101 to ${quote(other)} although the client offered ${quote(offered.join(', '))}`,
      at: 'field:upgrade',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A server switches only to a protocol that the client offered.',
  why: 'The client does not speak the other protocol: it drops the connection at best. At worst it reads octets of the one as the other, which is how smuggling through an upgrade begins.',
  fix: 'Choose from the protocols in the request’s Upgrade, with the same version, or ignore the offer and answer over HTTP.',
  lines: 'Upgrade: websocket\nConnection: Upgrade',
  limits:
    'Names of protocols compare without case, versions letter for letter. A HAR file or cassette without the request’s Upgrade is not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /chat HTTP/1.1\nHost: api.example.com\nUpgrade: chat/3, chat/2\nConnection: Upgrade\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: Chat/2\nConnection: Upgrade\n',
  ],
  bad: [
    'GET /chat HTTP/1.1\nHost: api.example.com\nUpgrade: chat/2\nConnection: Upgrade\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: h2c\nConnection: Upgrade\n',
    'GET /chat HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: chat/2\nConnection: Upgrade\n',
  ],
} satisfies RuleExamples
