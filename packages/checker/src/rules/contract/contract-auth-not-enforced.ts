import type { Exchange } from '@statute/http'
import { hasCredentials } from '../../capture.ts'
import type { History } from '../../history.ts'
import { matchOperation } from '../../openapi/match.ts'
import type { Description } from '../../openapi/model.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { carriesCredentials, demandsCredentials } from './_credentials.ts'
import { securedApi } from './_example.ts'

export const rule = {
  id: 'contract/contract-auth-not-enforced',
  level: 'error',
  spec: ['OpenAPI 3.1 §4.8.30', 'CWE-306'],
  clause: { keyword: null, binds: null },
  scope: 'contract',
  needs: ['request.fields', 'credentials'],
  check(exchange, operation, description, history) {
    const { response } = exchange
    if (operation === null || response.status < 200 || response.status > 299) return 'inapplicable'
    if (!demandsCredentials(operation, description)) return 'inapplicable'
    if (exchange.request?.fields.complete !== true) return 'cannot-tell'
    if (carriesCredentials(exchange, operation, description)) return 'pass'
    if (isWithoutCredentials(exchange, description, history)) return 'cannot-tell'
    return {
      message: `${operation.method} ${operation.path} answered ${response.status} to a request without credentials`,
      at: 'status',
    }
  },
} satisfies Rule

/** Recordings that are made to be kept have their secrets taken out. */
const scrubbing: readonly string[] = ['har', 'cassette']
const suspicious = 2

/** Whether the capture seems to have lost its credentials: none anywhere, though several answers must have had some. */
function isWithoutCredentials({ source }: Exchange, description: Description, { recent }: History): boolean {
  if (recent.some(({ request }) => request !== null && hasCredentials(request))) return false
  if (scrubbing.includes(source.format)) return true
  let bare = 0
  for (const earlier of recent) {
    const operation = matchOperation(earlier, description)
    if (operation === null || !demandsCredentials(operation, description)) continue
    if (carriesCredentials(earlier, operation, description)) return false
    if (earlier.response.status < 300 && ++bare >= suspicious) return true
  }
  return false
}

export const docs = {
  summary: 'An operation that demands credentials refuses a request without them.',
  why: 'Whoever knows the URL gets the data. The description promises protection, so reviews and audits take it for granted; often the check was lost in one route, one version or one method.',
  fix: 'Answer 401 without credentials. If everybody may use the operation, say so with `security: []`.',
  lines: 'HTTP/1.1 401 Unauthorized',
  limits:
    'Recorders take credentials out. If no request so far carries any, a HAR file or a cassette is not judged, and other captures only until it shows that none of several secured requests has them. Client certificates are not seen in HTTP.',
  recipe: { do: 'send-status', status: 401 },
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: securedApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer x\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Request-Id: 1\nETag: "a"\nContent-Type: application/json\n\n{"items":[]}\n',
    },
  ],
  bad: [
    {
      openapi: securedApi,
      http: 'GET /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nX-Request-Id: 1\nETag: "a"\nContent-Type: application/json\n\n{"items":[]}\n',
    },
  ],
} satisfies RuleExamples
