import type { Exchange } from '@statute/http'
import { matchPath, pathOf } from '../../openapi/match.ts'
import type { Description } from '../../openapi/model.ts'
import { locationOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { itemsApi } from './_example.ts'
import { concerns } from './_place.ts'

export const rule = {
  id: 'contract/contract-undocumented-endpoint',
  level: 'error',
  spec: ['OpenAPI 3.1 §4.8.8'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  check(exchange, operation, description, history) {
    const { request, response } = exchange
    // A description without operations is one that could not be read.
    if (request === null || description.operations.length === 0) return 'cannot-tell'
    if (operation !== null || matchPath(exchange, description) !== null) return 'pass'
    const path = pathOf(exchange)
    if (path === null || request.method === 'OPTIONS' || isForTools(path)) return 'inapplicable'
    if ([404, 405, 501].includes(response.status)) return 'pass'
    const concerned = concerns(exchange, description, history)
    if (concerned !== true) return concerned === null ? 'cannot-tell' : 'inapplicable'
    // Who answers before the routing says nothing about what is behind it.
    if ([0, 401, 403, 407, 429, 502, 503, 504].includes(response.status) || leadsToKnown(exchange, description)) {
      return 'cannot-tell'
    }
    return { message: `${request.method} ${shorten(path)} is not in the description`, at: 'request.target' }
  },
} satisfies Rule

/** What browsers, crawlers and tools ask for by themselves. */
function isForTools(path: string): boolean {
  return /^\/(?:favicon\.ico|robots\.txt|sitemap\.xml|\.well-known\/.*)$|\/(?:openapi|swagger)\.(?:json|ya?ml)$/i.test(
    path,
  )
}

/** A redirect to a path that is described, as for a slash too many, is no endpoint. */
function leadsToKnown(exchange: Exchange, description: Description): boolean {
  const { request, response } = exchange
  const location = response.fields.get('location')
  if (request === null || location === null || Math.floor(response.status / 100) !== 3) return false
  const url = locationOf(exchange, location)
  if (url === null) return false
  const target = `${url.scheme}//${url.host}${url.path}`
  return matchPath({ ...exchange, request: { ...request, target, url: target } }, description) !== null
}

function shorten(path: string): string {
  return path.length > 60 ? `${path.slice(0, 59)}…` : path
}

export const docs = {
  summary: 'Every path that answers stands in the description.',
  why: 'What is not described is not reviewed, not tested and not retired: forgotten endpoints are how old versions stay open for years. Clients made from the description cannot reach it, and gateways that allow only what is described will refuse it.',
  fix: 'Add the path to the description, or remove it from the server.',
  limits:
    '404, 405 and 501 are right answers for a path that does not exist. 401, 403, 429 and the errors of gateways come before the routing and say nothing. Other hosts than those of the servers are left out, as are preflights, /.well-known/, robots.txt and the like.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: itemsApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Request-Id: 1\nETag: "a"\nContent-Type: application/json\n\n{"items":[{"id":1}]}\n',
    },
    {
      openapi: itemsApi,
      http: 'GET /secret HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-cache\nContent-Type: application/json\n\n{"message":"None"}\n',
    },
  ],
  bad: [
    {
      openapi: itemsApi,
      http: 'GET /secret HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"message":"You found it"}\n',
    },
  ],
} satisfies RuleExamples
