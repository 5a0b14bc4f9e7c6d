import type { Response } from '@statute/http'
import { urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'server-error/network-auth-from-origin',
  level: 'advice',
  spec: ['RFC 6585 §6'],
  clause: { keyword: 'SHOULD NOT', binds: 'sender' },
  applies: { status: [511] },
  check(exchange) {
    if (urlOf(exchange)?.scheme === 'https:') {
      return { message: '511 over https, which no network on the way can have sent', at: 'status' }
    }
    const { response, request } = exchange
    if (leadsOn(response)) return 'pass'
    if (response.body.state !== 'known' || request?.method === 'HEAD') return 'cannot-tell'
    return { message: '511 without a link to a page where one can log in', at: 'body' }
  },
} satisfies Rule

function leadsOn({ fields, body }: Response): boolean {
  if (fields.has('link') || fields.has('location') || fields.has('refresh')) return true
  return /https?:\/\/|<a\s|<form[\s>]|http-equiv|location\s{0,5}[.=]/i.test(body.text.slice(0, 100_000))
}

export const docs = {
  summary: 'A 511 comes from the network that one has to log in to, with a link to the page for it.',
  why: 'Phones and browsers take a 511 for the sign of a captive portal and offer to log in to the Wi-Fi. From a server they lead the user astray, and a client cannot tell that its own credentials are what is missing.',
  fix: 'Send 401 if credentials are missing and 403 if they do not suffice. A portal puts a link to its login page into the body.',
  lines: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api"',
  limits:
    'A portal cannot forge TLS, so over https it is the server. Over plain http only the missing link is reported.',
  recipe: { do: 'send-status', status: 401, instead: 511 },
} satisfies RuleDocs

const answer = (url: string, body: string) =>
  `GET ${url} HTTP/1.1\n\nHTTP/1.1 511 Network Authentication Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: text/html; charset=utf-8\n\n${body}\n`

export const examples = {
  good: [answer('http://example.com/', '<a href="https://login.example.net/">Log in to the network</a>')],
  bad: [
    answer('https://api.example.com/items', '<a href="https://login.example.net/">Log in</a>'),
    answer('http://example.com/', '<p>Log in to the network first.'),
  ],
} satisfies RuleExamples
