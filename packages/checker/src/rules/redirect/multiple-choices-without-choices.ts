import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'redirect/multiple-choices-without-choices',
  level: 'warning',
  spec: ['RFC 9110 §15.4.1'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [300] },
  needs: ['response.body'],
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    if (request.method === 'HEAD') return 'inapplicable'
    if (response.body.hasContent) return 'pass'
    return response.body.isEmpty ? { message: '300 without a list of choices', at: 'body' } : 'cannot-tell'
  },
} satisfies Rule

export const docs = {
  summary: 'A 300 lists what there is to choose from.',
  why: 'The code means that the client or its user shall pick. With nothing to pick from, browsers show an empty page and programs have no next step.',
  fix: 'List the alternatives with their addresses in the body. If one is as good as chosen, redirect with 302 or 303 instead.',
  limits: 'A Location names the favourite and does not stand for the list. Answers to HEAD have no body.',
  recipe: { do: 'send-status', status: 303, instead: 300 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/doc HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 300 Multiple Choices\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: max-age=3600\nContent-Type: text/html; charset=utf-8\nLocation: /doc.en\nContent-Length: 111\n\n<!doctype html><title>Choose</title><ul><li><a href="/doc.en">English</a><li><a href="/doc.de">Deutsch</a></ul>',
  ],
  bad: [
    'GET https://api.example.com/doc HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 300 Multiple Choices\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
    'GET https://api.example.com/doc HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 300 Multiple Choices\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /doc.en\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
