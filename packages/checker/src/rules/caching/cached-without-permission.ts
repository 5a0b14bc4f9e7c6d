import type { Fields } from '@statute/http'
import { cacheControlOf } from '../../read/cache-control.ts'
import { isHeuristicallyCacheable } from '../../read/heuristic.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { servedFromCache } from './_served.ts'
import { hasTargetedPolicy } from './_store.ts'

export const rule = {
  id: 'caching/cached-without-permission',
  level: 'warning',
  spec: ['RFC 9111 §3', 'RFC 9110 §15.1'],
  clause: { keyword: 'MUST NOT', binds: 'cache' },
  needs: ['response.fields'],
  check({ response: { fields, status } }) {
    if (isHeuristicallyCacheable(status) || made.has(status)) return 'inapplicable'
    const served = servedFromCache(fields)
    if (served === null || !served.sure) return 'inapplicable'
    const directives = cacheControlOf(fields)
    if (permissions.some((name) => directives.has(name))) return 'pass'
    if (fields.has('expires') || hasTargetedPolicy(fields)) return 'pass'
    return {
      message: `${status} from a cache without leave to store it: ${served.by}${nameCache(fields)}`,
      at: served.at,
    }
  },
} satisfies Rule

/** A cache makes these itself, out of a stored 200 (RFC 9111 §4.3.2). */
const made = new Set([304, 412, 416])

const permissions = ['max-age', 's-maxage', 'public', 'private']

/** The cache may have removed the directive that it obeyed, so whoever reads this has to know which it is. */
function nameCache(fields: Fields): string {
  const name = ['Cache-Status', 'Via', 'Server'].find((field) => fields.has(field))
  return name === undefined || name === 'Cache-Status' ? '' : `, ${name} ${quote(fields.get(name) ?? '')}`
}

export const docs = {
  summary: 'A status that caches may not keep unasked is stored only with leave.',
  why: 'A redirect, a refusal or a failure that was meant for one request is given to everybody who asks next: users end up at a login of somebody else, or see a 403 that no longer holds.',
  fix: 'Let the cache store these codes only if the response has max-age, s-maxage, Expires or public. If it is wanted, say so in the response.',
  lines: 'Cache-Control: max-age=60',
  limits:
    'A cache may have removed the directive that it obeyed, so it is named. 304, 412 and 416 are left alone: a cache makes them out of a stored 200.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /new\nAge: 50\nCache-Control: max-age=60\n',
  ],
  bad: [
    'GET /old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /new\nCache-Status: cdn; hit\n',
    'GET /admin HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAge: 50\nVia: 1.1 varnish\nContent-Type: application/problem+json\n\n{"title":"Forbidden","status":403,"detail":"For staff only."}\n',
  ],
} satisfies RuleExamples
