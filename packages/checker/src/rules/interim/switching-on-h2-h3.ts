import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { canSwitch } from './_informational.ts'

export const rule = {
  id: 'interim/switching-on-h2-h3',
  level: 'error',
  spec: ['RFC 9113 §8.6', 'RFC 9114 §4.5'],
  clause: { keyword: null, binds: null },
  applies: { status: [101] },
  check({ response }) {
    if (response.version === '') return 'cannot-tell'
    return canSwitch(response) ? 'pass' : { message: `101 over HTTP/${response.version}`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'There is no 101 in HTTP/2 and HTTP/3.',
  why: 'One connection there carries many streams, so it cannot be switched to something else. A client treats the response as malformed and resets the stream; a WebSocket through such a server never opens.',
  fix: 'For WebSockets take extended CONNECT, which is answered with 200, or let the client use HTTP/1.1 for this URL.',
  lines: ':status: 200',
  limits: 'Needs to know the version. Some exporters write the version of the page instead of that of the handshake.',
} satisfies RuleDocs

const exchange = (httpVersion: string) => ({
  exchanges: [
    {
      request: {
        method: 'GET',
        url: 'https://api.example.com/chat',
        httpVersion,
        headers: [
          ['Upgrade', 'chat/2'],
          ['Connection', 'Upgrade'],
        ],
      },
      response: {
        status: 101,
        httpVersion,
        headers: [
          ['Upgrade', 'chat/2'],
          ['Connection', 'Upgrade'],
        ],
        body: '',
      },
    },
  ],
})

export const examples = {
  good: [exchange('HTTP/1.1')],
  bad: [exchange('h2'), exchange('HTTP/2.0'), exchange('HTTP/3')],
} satisfies RuleExamples
