import type { Response } from '@statute/http'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { informationalOf, placeIn } from './_informational.ts'

export const rule = {
  id: 'interim/interim-has-content',
  level: 'error',
  spec: ['RFC 9110 §15.2', 'RFC 9112 §6.3'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ response }) {
    const all = informationalOf(response)
    if (all.length === 0) return 'inapplicable'
    for (const one of all) {
      const what = surplusOf(one)
      if (what !== null) return { message: `${one.status} with ${what}`, at: placeIn(one, response, 'body') }
    }
    return 'pass'
  },
} satisfies Rule

function surplusOf({ status, fields, body, trailers, wire }: Response): string | null {
  if (trailers.lines.length > 0) return 'a trailer section'
  // What follows a 101 belongs to the new protocol, unless fields of the old one frame it.
  if (status === 101 && !/[1-9]/.test(fields.get('content-length') ?? '') && !fields.has('transfer-encoding'))
    return null
  return body.hasContent || (status !== 101 && wire !== null && wire.after !== '') ? 'content' : null
}

export const docs = {
  summary: 'A 1xx response ends with the empty line after its fields.',
  why: 'A client reads the next response right after that empty line. Octets that stand in between are taken for a status line: the connection breaks with a parse error, or one response is handed out for another.',
  fix: 'End the message after the fields. What you have to say belongs into the final response.',
  lines: 'HTTP/1.1 100 Continue\n\n',
  limits: 'Octets after a 101 belong to the protocol that was switched to and are not counted.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET / HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 103 Early Hints\nLink: </s.css>; rel=preload; as=style\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "1"\nLink: </s.css>; rel=preload; as=style\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><title>Shop</title>\n',
    {
      exchanges: [
        {
          request: {
            method: 'GET',
            url: 'https://api.example.com/chat',
            headers: [
              ['Upgrade', 'chat/2'],
              ['Connection', 'Upgrade'],
            ],
          },
          response: {
            status: 101,
            headers: [
              ['Upgrade', 'chat/2'],
              ['Connection', 'Upgrade'],
            ],
            body: 'HELLO',
          },
        },
      ],
    },
  ],
  bad: [
    {
      exchanges: [
        {
          request: {
            method: 'POST',
            url: 'https://api.example.com/items',
            headers: [
              ['Expect', '100-continue'],
              ['Content-Type', 'text/plain'],
            ],
            body: 'x',
          },
          response: {
            status: 204,
            headers: [['Date', 'Tue, 02 Jun 2026 10:00:00 GMT']],
            body: '',
            interim: [{ status: 100, headers: [], body: 'go on' }],
          },
        },
      ],
    },
  ],
} satisfies RuleExamples
