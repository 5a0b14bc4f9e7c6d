import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/precondition-required-but-given',
  level: 'warning',
  spec: ['RFC 6585 §3'],
  clause: { keyword: null, binds: null },
  applies: { status: [428] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    // If-None-Match may well be a condition that the server cannot use here.
    const given = ['if-match', 'if-unmodified-since'].find((name) => request.fields.has(name))
    if (given === undefined) return request.fields.complete ? 'pass' : 'cannot-tell'
    return {
      message: `428 although the request has ${given === 'if-match' ? 'If-Match' : 'If-Unmodified-Since'}`,
      at: 'status',
    }
  },
} satisfies Rule

export const docs = {
  summary: '428 answers requests without a condition.',
  why: 'Clients handle 428 by fetching the resource and sending the request again with If-Match. If that was there already, they go round in a circle, and a lost update looks like a missing field.',
  fix: 'Answer 412 if the condition was not met. If it is of a kind that does not help, such as a weak tag, say in the body which kind is wanted.',
  lines: 'HTTP/1.1 412 Precondition Failed',
  limits: 'If-None-Match and If-Modified-Since are left alone: the server may want another condition.',
  recipe: { do: 'send-status', status: 412, instead: 428 },
} satisfies RuleDocs

export const examples = {
  good: [
    'PUT /items/7 HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"name":"x"}\n\nHTTP/1.1 428 Precondition Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Precondition Required","status":428,"detail":"Send If-Match with the tag that you have read."}\n',
  ],
  bad: [
    'PUT /items/7 HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nIf-Match: "a"\n\n{"name":"x"}\n\nHTTP/1.1 428 Precondition Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Precondition Required","status":428,"detail":"The tag is not that of the item."}\n',
  ],
} satisfies RuleExamples
