import { isRegistered, treatedAs } from '@statute/codes/status'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isWellKnown, likelyMeaningsOf } from './_vendors.ts'

export const rule = {
  id: 'status-line/status-vendor-code',
  level: 'advice',
  spec: ['RFC 9110 §15.1'],
  clause: { keyword: null, binds: null },
  check({ response }) {
    const { status } = response
    if (isRegistered(status)) return 'pass'
    if (!isWellKnown(status)) return 'inapplicable'
    const meanings = likelyMeaningsOf(response)
    const whose = meanings.slice(0, 3).map(({ sender, name }) => `${sender} (${name.replace(/[()]/g, '')})`)
    return {
      message: `${status} is not registered but a number of ${whose.join(', ')}; clients take it for ${treatedAs(status)}`,
      at: 'status',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A response bears a registered code, not a number that one vendor made up.',
  why: 'Only who knows that vendor understands the number. Everybody else goes by the first digit: 419 is a 400 to them, and 520 a 500. Retry rules, caches and alerts that are set for 403 or 502 do not see it.',
  fix: 'In an application of your own send the registered code: 403 rather than 419, 401 rather than 440 or 498, 429 rather than 420, 502 or 504 rather than 520 to 524. If a CDN or load balancer in front made the answer, look there first: the application may never have seen the request.',
  lines: 'HTTP/1.1 502 Bad Gateway',
  limits:
    'Several vendors use some of the numbers; Server, Via and CF-RAY decide if they can, else all are named. Numbers of senders that hardly anybody meets are left to status-unregistered. A number such as 499 or 444 belongs into a log and should reach no client.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Forbidden","status":403}\n',
  ],
  bad: [
    'POST /login HTTP/1.1\nHost: www.example.com\nContent-Type: application/x-www-form-urlencoded\n\nname=ada\n\nHTTP/1.1 419 unknown status\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html\n\n<title>Page Expired</title>\n',
    'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 526 Invalid SSL Certificate\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nServer: cloudflare\nContent-Type: text/plain\n\nerror code: 526\n',
  ],
} satisfies RuleExamples
