import { locationOf, nameUrl, parseUrl, urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { soleLocation } from './_location.ts'
import { areStrangers } from './_site.ts'

export const rule = {
  id: 'redirect/redirect-open',
  level: 'warning',
  spec: ['CWE-601'],
  clause: { keyword: null, binds: null },
  applies: { status: ['3xx'] },
  check(exchange) {
    const { request, response } = exchange
    const location = soleLocation(response)
    if (location === null) return 'inapplicable'
    const from = urlOf(exchange)
    if (request === null || from === null) return 'cannot-tell'
    if (!/^(?:https?:)?\/\//i.test(location)) return 'pass'
    const to = locationOf(exchange, location)
    if (to === null || to.host === from.host) return 'pass'
    const target = nameUrl(to)
    const name = parametersOf(from.query).find(
      ([key, value]) => isSame(value, location, target) && !isSignIn(key, from.query + to.query),
    )?.[0]
    if (name === undefined) return 'pass'
    const message = `Location is what the query parameter "${name.slice(0, 40)}" asked for, on the foreign host ${to.host}`
    return areStrangers(from.host, to.host)
      ? { message, at: 'field:location', confidence: 0.8 }
      : { message, at: 'field:location', level: 'advice', confidence: 0.5 }
  },
} satisfies Rule

function parametersOf(query: string): [name: string, value: string][] {
  return query
    .slice(1, 8192)
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=')
      return equals < 0 ? [pair, ''] : [pair.slice(0, equals), decode(pair.slice(equals + 1))]
    })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

function isSame(value: string, location: string, target: string): boolean {
  if (value === '' || !value.includes('/')) return false
  if (value === location || value === decode(location)) return true
  const url = parseUrl(value.replace(/^(?=\/\/)/, target.slice(0, target.indexOf('//'))))
  return url !== null && nameUrl(url) === target
}

/** Sign-in services send visitors back to where the application said, and check that against what was registered. */
function isSignIn(parameter: string, queries: string): boolean {
  return /^(?:redirect_uri|RelayState)$/i.test(parameter) && /[?&](?:code|state|SAMLResponse)=/i.test(queries)
}

export const docs = {
  summary: 'A redirect to another host is not taken from the request as it stands.',
  why: 'If any address is accepted, a mail can carry a link to your host that ends on a copy of your sign-in page. Filters and readers see your name and trust it.',
  fix: 'Accept paths of your own, or hosts from a list. If you must accept others, show a page in between.',
  lines: 'Location: /home',
  limits:
    'One exchange cannot show whether there is a list of allowed hosts, so this is a hint. The answers of sign-in services (redirect_uri, RelayState beside code, state or SAMLResponse) are exempt. Hosts that may belong to one owner give advice only.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/go?next=%2Fhome HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /home\nContent-Length: 0\n',
    'GET https://api.example.com/go?id=7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://www.example.net/x\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/go?next=https%3A%2F%2Fevil.example%2Fx HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://evil.example/x\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
