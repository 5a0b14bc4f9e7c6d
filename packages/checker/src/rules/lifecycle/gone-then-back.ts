import type { Exchange } from '@statute/http'
import { mayCreate, since } from '../../read/changes.ts'
import { hasSameCredentials } from '../../read/credentials.ts'
import { urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'lifecycle/gone-then-back',
  level: 'advice',
  spec: ['RFC 9110 §15.5.11'],
  clause: { keyword: null, binds: null },
  scope: 'sequence',
  applies: { status: ['2xx'], methods: ['GET'] },
  check(exchange, history) {
    const url = urlOf(exchange)
    if (url === null || !isSuccess(exchange)) return 'inapplicable'
    // Looks no further back than needed: once it is back, it is no news.
    const gone = history.of(exchange).findLast((one) => isGone(one) || isSuccess(one))
    if (gone === undefined || !isGone(gone)) return 'inapplicable'
    const between = since(history, gone)
    if (between === null || !hasSameCredentials(gone, exchange)) return 'cannot-tell'
    if (between.some((one) => mayCreate(one, url))) return 'pass'
    const message = `410 to GET, and ${exchange.response.status} to a later one with no write between`
    return { message, at: 'status', exchange: gone }
  },
} satisfies Rule

const isGet = ({ request }: Exchange) => request?.method === 'GET'

function isSuccess(exchange: Exchange): boolean {
  const { status } = exchange.response
  return isGet(exchange) && status >= 200 && status < 300
}

function isGone(exchange: Exchange): boolean {
  return isGet(exchange) && exchange.response.status === 410
}

export const docs = {
  summary: 'What was answered with 410 stays away.',
  why: 'A 410 says that it is likely gone for good. Search engines take the page out sooner than after a 404, feed readers drop the subscription, and caches may keep the answer without being told to. None of them comes back to look.',
  fix: 'Send 404 while you are not sure, and 410 only for what was taken away on purpose.',
  lines: 'HTTP/1.1 404 Not Found',
  limits: 'Not reported if a write was seen in between, or if the credentials differ.',
  recipe: { do: 'send-status', status: 404, instead: 410 },
} satisfies RuleDocs

const gone =
  'GET https://api.example.com/items/7 HTTP/1.1\n\nHTTP/1.1 410 Gone\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/problem+json\n\n{"title":"Gone","status":410}\n\n'
const back =
  'GET https://api.example.com/items/7 HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:05:00 GMT\nETag: "7"\nContent-Type: application/json\n\n{"id":7}\n'

export const examples = {
  good: [
    `${gone}PUT https://api.example.com/items/7 HTTP/1.1\nContent-Type: application/json\n\n{"id":7}\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:02:00 GMT\nContent-Length: 0\n\n${back}`,
  ],
  bad: [gone + back],
} satisfies RuleExamples
