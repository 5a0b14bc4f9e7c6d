import { isSafe } from '../../read/methods.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/created-on-safe-method',
  level: 'warning',
  spec: ['RFC 9110 §9.2.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [201] },
  check({ request }) {
    if (request === null) return 'cannot-tell'
    return isSafe(request.method)
      ? { message: `201 to ${request.method}, which asks for no change`, at: 'status' }
      : 'pass'
  },
} satisfies Rule

export const docs = {
  summary: 'A GET, HEAD, OPTIONS or TRACE creates nothing.',
  why: 'Browsers fetch links ahead, crawlers follow them, and mail scanners open them, all in the belief that a GET changes nothing. Each visit then creates something. Clients and proxies also repeat a failed GET without asking.',
  fix: 'Create with POST or PUT. If nothing new came to be, answer 200.',
  lines: 'HTTP/1.1 200 OK',
  limits: 'Methods that IANA does not know are not judged.',
  recipe: { do: 'send-status', status: 200, instead: 201 },
} satisfies RuleDocs

export const examples = {
  good: [
    'PUT https://api.example.com/items/7 HTTP/1.1\nContent-Type: application/json\n\n{"name":"pen"}\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/session?user=ada HTTP/1.1\n\nHTTP/1.1 201 Created\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"session":7}\n',
  ],
} satisfies RuleExamples
