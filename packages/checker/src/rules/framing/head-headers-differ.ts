import type { Place, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { differencesOf, isComparable } from './_twins.ts'

export const rule = {
  id: 'framing/head-headers-differ',
  level: 'advice',
  spec: ['RFC 9110 §9.3.2', 'RFC 9110 §8.6'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  scope: 'sequence',
  applies: { methods: ['GET', 'HEAD'] },
  check(exchange, history) {
    const isHead = exchange.request?.method === 'HEAD'
    const wanted = isHead ? 'GET' : 'HEAD'
    const twin = history.of(exchange).findLast(({ request }) => request?.method === wanted)
    if (!twin || !isComparable(exchange, twin)) return 'inapplicable'
    const [get, head] = isHead ? [twin, exchange] : [exchange, twin]
    const names = differencesOf(get.response, head.response)
    if (names.length === 0) return 'pass'
    return names.map((name) => {
      const of = ({ status, fields }: typeof get.response) =>
        name === 'status' ? `status ${status}` : fields.has(name) ? `${name} ${fields.get(name)}` : `no ${name}`
      const at: Place = name === 'status' ? 'status' : `field:${name.toLowerCase()}`
      return {
        message: `HEAD gives ${of(head.response)}, GET gives ${of(get.response)}`.slice(0, 200),
        at,
        exchange: head,
      }
    })
  },
} satisfies Rule

export const docs = {
  summary: 'HEAD gets the status and the fields that GET would get.',
  why: 'Link checkers, download managers and monitors ask with HEAD and decide by what it says. If HEAD lies about the type, the length or the very existence, they skip good files and report broken links.',
  fix: 'Let one handler serve both methods and drop the body for HEAD.',
  lines: 'HTTP/1.1 200 OK\nContent-Type: application/json\nETag: "a"',
  limits:
    'The two are compared only if they have the same ETag or were sent within a second with the same credentials. HEAD may leave fields out; only a Content-Type is missed, if the ETag is there.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHEAD https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:05 GMT\nETag: "a"\nContent-Type: application/json\nContent-Length: 7\n',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHEAD https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:05 GMT\nETag: "a"\nContent-Type: text/html\nContent-Length: 0\n',
    'HEAD https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n\nGET https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\n\n{"a":1}',
    'GET https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: application/json\nContent-Length: 7\n\n{"a":1}\n\nHEAD https://api.example.com/i HTTP/1.1\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:05 GMT\nETag: "a"\nContent-Length: 7\n',
  ],
} satisfies RuleExamples
