import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { canSwitch, mayLackHop } from './_informational.ts'
import { expectsContinue, protocolsOf } from './_upgrade.ts'

export const rule = {
  id: 'interim/switching-before-continue',
  level: 'error',
  spec: ['RFC 9110 §7.8'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [101] },
  check(exchange) {
    const { request, response } = exchange
    if (!canSwitch(response)) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    if (!expectsContinue(request.fields) || protocolsOf(request.fields).length === 0) return 'inapplicable'
    if (response.interim?.some(({ status }) => status === 100)) return 'pass'
    const report = { message: '101 without the 100 (Continue) that the request asked for', at: 'interim' } as const
    // Few recorders keep interim responses.
    if (mayLackHop(exchange)) return { ...report, level: 'warning', confidence: 0.5 }
    return response.interim === null ? 'cannot-tell' : report
  },
} satisfies Rule

export const docs = {
  summary: 'A server that is asked for both sends 100 before it sends 101.',
  why: 'The client holds its body back until the 100 comes. If the 101 comes first, the two disagree about where HTTP ends: the body may be read as the first octets of the new protocol, or both sides wait for each other.',
  fix: 'Send 100, read the whole body, and switch only then.',
  lines: 'HTTP/1.1 100 Continue\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: chat/2\nConnection: Upgrade',
  limits: 'In HAR files and cassettes it is mere warning, for they seldom hold interim responses.',
} satisfies RuleDocs

const request =
  'POST /chat HTTP/1.1\nHost: api.example.com\nUpgrade: chat/2\nConnection: Upgrade\nExpect: 100-continue\nContent-Type: text/plain\n\nhello\n\n'

export const examples = {
  good: [`${request}HTTP/1.1 100 Continue\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: chat/2\nConnection: Upgrade\n`],
  bad: [`${request}HTTP/1.1 101 Switching Protocols\nUpgrade: chat/2\nConnection: Upgrade\n`],
} satisfies RuleExamples
