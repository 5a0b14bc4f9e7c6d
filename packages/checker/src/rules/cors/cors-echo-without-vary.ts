import type { Exchange } from '@statute/http'
import type { History } from '../../history.ts'
import { cacheControlOf } from '../../read/cache-control.ts'
import { listOf } from '../../read/list.ts'
import { quote } from '../../read/quote.ts'
import { originOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { allowOriginOf } from './_allowed.ts'

export const rule = {
  id: 'cors/cors-echo-without-vary',
  scope: 'sequence',
  level: 'warning',
  spec: ['Fetch §CORS protocol and HTTP caches'],
  clause: { keyword: null, binds: 'sender' },
  // Nothing else is stored to be used again.
  applies: { status: ['2xx'], methods: ['GET', 'HEAD', 'QUERY'] },
  needs: ['response.fields'],
  check(exchange, history) {
    const origin = echoOf(exchange)
    if (origin === null) return 'inapplicable'
    const another = rememberEcho(history, originOf(exchange) ?? '', origin)
    const { fields } = exchange.response
    if (cacheControlOf(fields).has('no-store')) return 'pass'
    const varies = listOf(fields.get('vary')).some((name) => name === '*' || name.toLowerCase() === 'origin')
    if (varies) return 'pass'
    const before = another === null ? '' : `, and ${quote(another)} before`
    return {
      message: `Access-Control-Allow-Origin repeats ${quote(origin)}${before}, without Vary: Origin`,
      at: 'field:vary',
      // It may be the only origin that is let in, and then the answer is the same for all.
      level: another === null ? 'advice' : 'warning',
    }
  },
} satisfies Rule

/** The origin of the request if the response repeats it. */
function echoOf({ request, response }: Exchange): string | null {
  const allowed = allowOriginOf(response.fields)
  return allowed !== null && allowed !== '*' && allowed === request?.fields.get('origin')?.trim() ? allowed : null
}

/** Of each server the first two origins that it has repeated: a walk through the history would cost too much. */
const echoed = new WeakMap<History, Map<string, readonly string[]>>()
const mostServers = 1000

/** Notes that a server repeats an origin; returns another that it has repeated before, null if there is none. */
function rememberEcho(history: History, server: string, origin: string): string | null {
  let servers = echoed.get(history)
  if (servers === undefined) {
    servers = new Map()
    echoed.set(history, servers)
  }
  const origins = servers.get(server) ?? []
  const isNew = origins.length < 2 && !origins.includes(origin)
  if (isNew && (origins.length > 0 || servers.size < mostServers)) servers.set(server, [...origins, origin])
  return origins.find((one) => one !== origin) ?? null
}

export const docs = {
  summary: 'A response that repeats the origin says Vary: Origin.',
  why: 'A cache that does not know that the answer depends on the origin gives the one for the first page to the second. The browser compares, refuses, and the second site is broken until the answer expires; even the browser’s own cache does this.',
  fix: 'Send Vary: Origin on every response of the resource, also on those without CORS fields.',
  lines: 'Vary: Origin',
  limits:
    'With one fixed origin no Vary is needed. It is a warning once two origins have been repeated, and advice before. Responses with no-store and methods that are not cached are left alone.',
  recipe: { do: 'add-field', name: 'Vary', value: 'Origin' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nVary: Accept-Encoding, Origin\nETag: "a"\nContent-Type: application/json\n\n[]\n',
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nCache-Control: no-store\nContent-Type: application/json\n\n[]\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nETag: "a"\nContent-Type: application/json\n\n[]\n',
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nETag: "a"\nContent-Type: application/json\n\n[]\n\nGET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://admin.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://admin.example\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
} satisfies RuleExamples
