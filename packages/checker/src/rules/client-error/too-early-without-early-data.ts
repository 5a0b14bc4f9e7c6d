import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/too-early-without-early-data',
  level: 'advice',
  spec: ['RFC 8470 §5.2'],
  clause: { keyword: 'SHOULD NOT', binds: 'sender' },
  applies: { status: [425] },
  needs: ['request.fields'],
  check({ request }) {
    if (request === null) return 'cannot-tell'
    // RFC 8470 §5.1: any other value counts as 1.
    if (request.fields.has('early-data')) return 'pass'
    return { message: '425 to a request without Early-Data: 1', at: 'status', confidence: 0.6 }
  },
} satisfies Rule

export const docs = {
  summary: '425 answers requests that came as TLS early data.',
  why: 'Clients repeat a request after 425 at once, as soon as the handshake is done. If the server meant that something is not ready yet, they come back too soon, again and again.',
  fix: 'If something is not ready, send 503 with Retry-After, 404, or 409. Keep 425 for requests that may have been replayed.',
  lines: 'HTTP/1.1 503 Service Unavailable\nRetry-After: 30',
  limits: 'A server that ends TLS itself sees early data that no field shows, so this is advice.',
  recipe: { do: 'send-status', status: 503, instead: 425 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /pay HTTP/1.1\nHost: api.example.com\nEarly-Data: 1\n\nHTTP/1.1 425 Too Early\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Too Early","status":425,"detail":"Send it again after the handshake."}\n',
  ],
  bad: [
    'GET /exports/7 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 425 Too Early\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Too Early","status":425,"detail":"The export is not ready."}\n',
  ],
} satisfies RuleExamples
