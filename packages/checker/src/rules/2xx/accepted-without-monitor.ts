import { segmentsOf } from '../../read/path.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

const leads = ['location', 'content-location', 'operation-location', 'azure-asyncoperation', 'link', 'retry-after']

/** Places where things are dropped and nobody asks what became of them. */
const dropped =
  /^(?:telemetry|webhooks?|hooks?|callbacks?|collect|beacons?|metrics|analytics|track(?:ing)?|logs?|ingest|events?|pings?|heartbeats?|envelope|csp-reports?|reports?-to)$/

export const rule = {
  id: '2xx/accepted-without-monitor',
  level: 'warning',
  spec: ['RFC 9110 §15.3.3'],
  clause: { keyword: null, binds: null },
  applies: { status: [202] },
  needs: ['response.fields', 'response.body'],
  check(exchange) {
    const { request, response } = exchange
    if (leads.some((name) => response.fields.has(name))) return 'pass'
    if (request?.method === 'HEAD') return 'inapplicable'
    if (response.body.hasContent) return 'pass'
    if (response.body.state !== 'known') return 'cannot-tell'
    if (segmentsOf(exchange).some((segment) => dropped.test(segment))) return 'inapplicable'
    return { message: '202 with an empty body and no Location or other lead to the outcome', at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 202 says where the outcome can be learned.',
  why: 'The work is not done and may still fail, and nothing more will come on this connection. A client without a place to ask can only hope; most send the request again when the result does not show up.',
  fix: 'Return the address of a resource that tells the state, in Location or in the body, and Retry-After with the time until it is worth a look.',
  lines: 'HTTP/1.1 202 Accepted\nLocation: /jobs/7\nRetry-After: 10',
  limits:
    'A recommendation. Endpoints for telemetry, webhooks, events and the like are left out, for their callers do not care.',
  recipe: { do: 'add-field', name: 'Location', value: '/jobs/7', status: 202 },
} satisfies RuleDocs

const request = 'POST https://api.example.com/exports HTTP/1.1\nContent-Type: application/json\n\n{"year":2026}\n\n'

export const examples = {
  good: [
    `${request}HTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /jobs/4\nRetry-After: 10\nContent-Length: 0\n`,
    `${request}HTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"job":"/jobs/4"}\n`,
  ],
  bad: [`${request}HTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n`],
} satisfies RuleExamples
