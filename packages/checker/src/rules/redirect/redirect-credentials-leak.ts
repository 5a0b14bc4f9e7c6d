import type { Exchange } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import { nameOrigin, type Url, urlOf } from '../../read/url.ts'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { leaderOf } from './_chain.ts'
import { areStrangers } from './_site.ts'

const names = ['authorization', 'proxy-authorization', 'cookie'] as const

export const rule = {
  id: 'redirect/redirect-credentials-leak',
  scope: 'sequence',
  level: 'error',
  spec: ['RFC 9110 §15.4'],
  clause: { keyword: 'SHOULD', binds: 'client' },
  check(exchange, history) {
    const leader = leaderOf(exchange, history)
    if (leader === null) return 'inapplicable'
    const [from, to] = [urlOf(leader), urlOf(exchange)]
    if (from === null || to === null) return 'cannot-tell'
    if (from.host === to.host && (from.scheme === '' || to.scheme === '')) return 'cannot-tell'
    if (nameOrigin(from) === nameOrigin(to)) return 'pass'
    const leaked = names.filter(
      (name) => isSentOn(name, leader, exchange) && (name !== 'cookie' || areStrangers(from.host, to.host)),
    )
    return leaked.length === 0 ? 'pass' : leaked.map((name) => reportOf(name, from, to))
  },
} satisfies Rule

function isSentOn(name: string, first: Exchange, second: Exchange): boolean {
  const value = first.request?.fields.get(name) ?? ''
  return value !== '' && !isRedacted(value) && second.request?.fields.get(name) === value
}

function reportOf(name: (typeof names)[number], from: Url, to: Url): Report {
  const message = `The ${label[name]} of ${nameOrigin(from)} was sent on to ${nameOrigin(to)}`
  const at = `request.field:${name}` as const
  // A proxy on the way to both may have asked for it.
  return name === 'proxy-authorization' ? { message, at, level: 'warning', confidence: 0.5 } : { message, at }
}

const label = { authorization: 'Authorization', 'proxy-authorization': 'Proxy-Authorization', cookie: 'Cookie' }

export const docs = {
  summary: 'Credentials for one origin are not sent on to another by a redirect.',
  why: 'Whoever runs the second host can now act with the token or password of the first. Storage links make it fail, too: S3 answers 400 if a request has a signature in its address and an Authorization field.',
  fix: 'Drop Authorization when the origin changes. curl, fetch and most libraries do so by themselves unless told otherwise (--location-trusted, a field that is set on each request).',
  limits:
    'A subdomain is another origin. Cookies are judged only where the two hosts certainly belong to different domains; values that a recorder replaced are not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/file HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://files.example.net/x\nContent-Length: 0\n\nGET https://files.example.net/x HTTP/1.1\nHost: files.example.net\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
    'GET https://api.example.com/file HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://api.example.com/x\nContent-Length: 0\n\nGET https://api.example.com/x HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
  bad: [
    'GET https://api.example.com/file HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://files.example.net/x\nContent-Length: 0\n\nGET https://files.example.net/x HTTP/1.1\nHost: files.example.net\nAuthorization: Bearer abc\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
    'GET https://api.example.com/file HTTP/1.1\nHost: api.example.com\nCookie: sid=1\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://files.example.net/x\nContent-Length: 0\n\nGET https://files.example.net/x HTTP/1.1\nHost: files.example.net\nCookie: sid=1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}\n',
  ],
} satisfies RuleExamples
