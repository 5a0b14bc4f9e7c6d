import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'capture/capture-status-zero',
  level: 'advice',
  spec: ['HAR 1.2 §response'],
  clause: { keyword: null, binds: null },
  check({ request, response: { status, wire } }) {
    if (status !== 0) return 'pass'
    // Octets are there, though no number could be made out in them.
    if (wire !== null) return 'inapplicable'
    return { message: `No response to ${request?.method ?? 'the request'}: status 0`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'Each request of a capture has its response.',
  why: 'A status of 0 is how browsers write down that nothing came: the request was blocked, cancelled, refused by CORS, or the connection broke. There is nothing to check, and a fault of the server may hide behind it.',
  fix: 'Look at _error in the entry of the HAR file and at the console of the browser, then record again.',
  limits: 'Such entries are counted and no other rule looks at them.',
} satisfies RuleDocs

const capture = (status: number, headers: readonly (readonly [string, string])[]) => ({
  exchanges: [
    {
      request: { method: 'GET', url: 'https://api.example.com/items', headers: [] },
      response: { status, headers, body: '' },
    },
  ],
})

export const examples = {
  good: [capture(204, [['Date', 'Tue, 02 Jun 2026 10:00:00 GMT']])],
  bad: [capture(0, [])],
} satisfies RuleExamples
