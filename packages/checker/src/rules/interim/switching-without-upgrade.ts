import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { canSwitch, mayLackHop } from './_informational.ts'
import { protocolsOf } from './_upgrade.ts'

export const rule = {
  id: 'interim/switching-without-upgrade',
  level: 'error',
  spec: ['RFC 9110 §15.2.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [101] },
  needs: ['response.fields'],
  check(exchange) {
    const { response } = exchange
    if (!canSwitch(response)) return 'inapplicable'
    if (protocolsOf(response.fields).length > 0) return 'pass'
    const report = { message: '101 without Upgrade', at: 'field:upgrade' } as const
    return mayLackHop(exchange) ? { ...report, level: 'advice', confidence: 0.4 } : report
  },
} satisfies Rule

export const docs = {
  summary: 'A 101 names in Upgrade the protocol that holds from now on.',
  why: 'From the next octet on both sides must speak the same protocol. Without the name a client can only guess; browsers and WebSocket libraries close the connection and report a failed handshake.',
  fix: 'Send Upgrade with the protocol that was chosen, and Connection: Upgrade with it. If the field was lost on the way, let the reverse proxy pass it on.',
  lines: 'HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade',
  limits: 'In HAR files and cassettes it is mere advice, for they often leave fields of the connection out.',
  recipe: { do: 'add-field', name: 'Upgrade', value: 'websocket', status: 101 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /chat HTTP/1.1\nHost: api.example.com\nUpgrade: chat/2\nConnection: Upgrade\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: chat/2\nConnection: Upgrade\n',
  ],
  bad: [
    'GET /chat HTTP/1.1\nHost: api.example.com\nUpgrade: chat/2\nConnection: Upgrade\n\nHTTP/1.1 101 Switching Protocols\nConnection: Upgrade\n',
  ],
} satisfies RuleExamples
