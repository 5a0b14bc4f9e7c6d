import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'status-line/status-102-processing',
  level: 'advice',
  spec: ['RFC 2518 §10.1'],
  clause: { keyword: null, binds: null },
  check({ response: { status, interim } }) {
    if (status >= 200 && (interim === null || interim.length === 0)) return 'inapplicable'
    if (status === 102) return { message: '102 (Processing) was dropped from WebDAV', at: 'status' }
    if (!interim?.some((one) => one.status === 102)) return 'pass'
    return { message: '102 (Processing) was dropped from WebDAV', at: 'interim' }
  },
} satisfies Rule

export const docs = {
  summary: 'Nobody keeps a client waiting with 102.',
  why: 'WebDAV had the code to keep a client from timing out, and dropped it in 2007 because nobody used it. Most clients do not show it to their caller and do not restart their timers for it, and some proxies swallow it, so the request times out all the same.',
  fix: 'Answer work that takes long with 202 and the address at which its state can be asked. If only hints were to be sent ahead, use 103.',
  lines: 'HTTP/1.1 202 Accepted\nLocation: /jobs/7',
  limits: 'Interim responses are seen only in captures that keep them. Some asynchronous gateways send 102 on purpose.',
  recipe: { do: 'send-status', status: 202, instead: 102 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items HTTP/1.1\nHost: api.example.com\nExpect: 100-continue\nContent-Type: application/json\n\n{"a":1}\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /jobs/7\nContent-Length: 0\n',
  ],
  bad: [
    'MOVE /a HTTP/1.1\nHost: dav.example.com\nDestination: /b\n\nHTTP/1.1 102 Processing\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
} satisfies RuleExamples
