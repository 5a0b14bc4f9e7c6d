import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/length-required-with-length',
  level: 'error',
  spec: ['RFC 9110 §15.5.12', 'RFC 9110 §8.6'],
  clause: { keyword: null, binds: null },
  applies: { status: [411] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    const state = request.fields.state('content-length')
    if (state === 'not captured') return 'cannot-tell'
    // RFC 9112 §6.3: with Transfer-Encoding the length counts for nothing.
    if (state === 'absent' || request.fields.has('transfer-encoding')) return 'pass'
    const length = request.fields.get('content-length') ?? ''
    const lengths = new Set(length.split(',').map((one) => one.trim()))
    // RFC 9110 §8.6: the same number several times is one length; different ones are none.
    if (lengths.size > 1 || !/^\d+$/.test([...lengths][0] ?? '')) return 'pass'
    return { message: `411 although the request has Content-Length ${quote(length)}`, at: 'status', confidence: 0.9 }
  },
} satisfies Rule

export const docs = {
  summary: '411 answers only requests that do not say how long they are.',
  why: '411 tells a client to add Content-Length and to try again. One that has done so already cannot do more; uploads fail, and the reason given is plainly wrong.',
  fix: 'Send 400 if the length is not right, 413 if it is too great. If a proxy in front turns requests into chunks, let it pass the length on: in nginx, proxy_request_buffering decides.',
  lines: 'HTTP/1.1 413 Content Too Large',
  limits:
    'The capture shows one hop only. A proxy behind it may have dropped the length, which is still a fault of the service as a whole. Requests with Transfer-Encoding are left alone.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /upload HTTP/1.1\nHost: api.example.com\nTransfer-Encoding: chunked\nContent-Type: text/csv\n\na,b\n\nHTTP/1.1 411 Length Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Length Required","status":411,"detail":"Say how long the upload is."}\n',
  ],
  bad: [
    'POST /upload HTTP/1.1\nHost: api.example.com\nContent-Length: 3\nContent-Type: text/csv\n\na,b\n\nHTTP/1.1 411 Length Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Length Required","status":411,"detail":"Say how long the upload is."}\n',
  ],
} satisfies RuleExamples
