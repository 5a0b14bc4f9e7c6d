import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'status-line/status-306-reserved',
  level: 'warning',
  spec: ['RFC 9110 §15.4.7'],
  clause: { keyword: null, binds: null },
  applies: { status: ['3xx'] },
  check({ response }) {
    return response.status === 306 ? { message: '306 is reserved and means nothing', at: 'status' } : 'pass'
  },
} satisfies Rule

export const docs = {
  summary: 'Nobody sends 306.',
  why: 'The number belonged to a draft that was given up, and it stays reserved so that nothing else can use it. A client takes it for 300 and stands before a choice that nobody offers.',
  fix: 'Send the redirect that is meant: 303 after a form, 307 for now, 308 for good.',
  lines: 'HTTP/1.1 303 See Other\nLocation: /orders/7',
  recipe: { do: 'redirect', status: 303, location: '/orders/7' },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST https://shop.example.com/orders HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\nitem=7\n\nHTTP/1.1 303 See Other\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /orders/7\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://shop.example.com/orders HTTP/1.1\n\nHTTP/1.1 306 Switch Proxy\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
