import { listOf } from '../../read/list.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/request-timeout-keeps-connection',
  level: 'advice',
  spec: ['RFC 9112 §9.6'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [408] },
  needs: ['hop'],
  check({ response }) {
    if (response.version === '') return 'cannot-tell'
    // HTTP/1.0 closes anyway; HTTP/2 and HTTP/3 close by a frame.
    if (response.version !== '1.1') return 'inapplicable'
    const options = listOf(response.fields.get('connection')).map((option) => option.toLowerCase())
    if (options.includes('close')) return 'pass'
    return { message: '408 without Connection: close', at: 'field:connection' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 408 says that the connection is closed.',
  why: 'The rest of the late request may still arrive. A server that keeps the connection reads it as the start of the next one, and a client that is not told may send its next request into a connection that is about to go.',
  fix: 'Send Connection: close with the 408, and close.',
  lines: 'Connection: close',
  limits: 'Only HTTP/1.1 has this field. RFC 9110 no longer demands it for 408 by name, so this is advice.',
  recipe: { do: 'add-field', name: 'Connection', value: 'close', status: 408 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /upload HTTP/1.1\nHost: api.example.com\nContent-Length: 9000\n\nHTTP/1.1 408 Request Timeout\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nConnection: close\nContent-Type: application/problem+json\n\n{"title":"Request Timeout","status":408,"detail":"The upload took longer than 30 seconds."}\n',
  ],
  bad: [
    'POST /upload HTTP/1.1\nHost: api.example.com\nContent-Length: 9000\n\nHTTP/1.1 408 Request Timeout\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Request Timeout","status":408,"detail":"The upload took longer than 30 seconds."}\n',
    'POST /upload HTTP/1.1\nHost: api.example.com\nContent-Length: 9000\n\nHTTP/1.1 408 Request Timeout\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nConnection: keep-alive\nContent-Type: application/problem+json\n\n{"title":"Request Timeout","status":408,"detail":"The upload took longer than 30 seconds."}\n',
  ],
} satisfies RuleExamples
