import type { Response } from '@statute/http'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'interim/interim-as-final',
  level: 'error',
  spec: ['RFC 9110 §15'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: ['1xx'] },
  check({ response }) {
    if (response.status === 101) return 'pass'
    const message = `No final response after ${response.status} in the capture`
    return isCut(response) ? { message, at: 'status', level: 'advice', confidence: 0.5 } : { message, at: 'status' }
  },
} satisfies Rule

/** A recording that ends too soon looks the same as a server that does. */
function isCut({ fields, body, wire }: Response): boolean {
  return !fields.complete || body.state === 'cut' || wire?.ended === false
}

export const docs = {
  summary: 'After interim responses comes a final one.',
  why: 'A 100, 102 or 103 only says that more is on its way. A client goes on waiting for the answer until its timer ends, then reports a timeout, and mostly sends the request again.',
  fix: 'Send a final response in every case, also if the work fails after the interim one went out. Look for a handler that returns early, or for a proxy that drops the connection.',
  lines: 'HTTP/1.1 503 Service Unavailable',
  limits:
    'A capture that was cut off looks the same; if it is known to be incomplete, this is mere advice. 101 ends HTTP on the connection and is fine.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /chat HTTP/1.1\nHost: api.example.com\nUpgrade: chat/2\nConnection: Upgrade\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: chat/2\nConnection: Upgrade\n',
  ],
  bad: ['GET / HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 103 Early Hints\nLink: </s.css>; rel=preload; as=style\n'],
} satisfies RuleExamples
