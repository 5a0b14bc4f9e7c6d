import type { Exchange } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'

const secret = /[?&](access_token|api[_-]?key|password|passwd|secret|client_secret|id_token)=([^&#\s]{1,500})/gi
/** RFC 9110 §4.2.4: a user, and a password after the colon. */
const userinfo = /^(?:https?:)?\/\/[^/?#@\s:]*:([^/?#@\s]+)@/i

export const rule = {
  id: 'auth/credentials-in-url',
  level: 'warning',
  spec: ['RFC 6750 §2.3', 'RFC 9110 §4.2.4'],
  clause: { keyword: 'SHOULD NOT', binds: 'client' },
  check({ request, response }: Exchange) {
    const location = response.fields.get('location')?.trim() ?? null
    if (request === null && location === null) return 'inapplicable'
    const reports: Report[] = []
    const asked = request === null ? null : secretIn(request.url ?? request.target)
    if (asked !== null) reports.push({ message: `The request URL carries ${asked}`, at: 'request.target' })
    const given = location === null ? null : secretIn(location)
    if (given !== null) reports.push({ message: `Location carries ${given}`, at: 'field:location' })
    return reports.length === 0 ? 'pass' : reports
  },
} satisfies Rule

/** What a URL carries, without its value; null if nothing. What stands after the number sign is never sent. */
function secretIn(url: string): string | null {
  const password = url.includes('@') ? userinfo.exec(url)?.[1] : undefined
  if (password !== undefined && !isRedacted(password)) return 'a password before the host'
  const query = url.indexOf('?')
  if (query < 0) return null
  const fragment = url.indexOf('#', query)
  const text = url.slice(query, fragment < 0 ? query + 8192 : fragment)
  const names = [...text.matchAll(secret)]
    .filter(([, , value = '']) => !isRedacted(value))
    .map(([, name = '']) => `"${name}"`)
  return names.length === 0 ? null : `${[...new Set(names)].join(', ')} in its query`
}

export const docs = {
  summary: 'Tokens and passwords do not stand in a URL.',
  why: 'URLs are written down everywhere: access logs, proxies, browser history, bookmarks, and the Referer of the next page. Whoever reads one of these can use the token.',
  fix: 'Send it in Authorization, or in the body of a POST. Take a token that was logged out of use.',
  lines: 'Authorization: Bearer abc',
  limits:
    'Signed links that work for one thing and a short time (X-Amz-Signature) are another pattern and pass. Only names that always mean a secret are looked for; empty values and placeholders are not reported, and the value is never shown.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/me HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAuthorization: Bearer abc\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: private, no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'GET https://api.example.com/f?X-Amz-Signature=abc HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: private, no-cache\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
  ],
  bad: [
    'GET https://api.example.com/me?access_token=abc HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: private, no-store\nContent-Type: application/json\nContent-Length: 11\n\n{"ok":true}',
    'GET https://api.example.com/login HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://user:pass@www.example.com/\nContent-Length: 0\n',
    'GET https://api.example.com/login HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://www.example.com/?id_token=abc\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
