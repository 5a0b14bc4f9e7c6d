import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/already-reported-top-level',
  level: 'warning',
  spec: ['RFC 5842 §7.1'],
  clause: { keyword: null, binds: null },
  applies: { status: [207, 208] },
  check({ response }) {
    if (response.status === 207) return 'pass'
    return { message: '208 as the status of a response; it belongs inside the body of a 207', at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 208 stands inside the body of a 207, never in the status line.',
  why: 'WebDAV has it for a folder that was listed in the same body before. As the status of a whole response it means nothing, and a client takes it for a plain 200: a second order that was refused looks like one that was placed.',
  fix: 'Answer 409 if the thing is there already and that is a fault, 303 to what is there, or 200 if doing it twice is fine.',
  lines: 'HTTP/1.1 409 Conflict',
  recipe: { do: 'send-status', status: 409, instead: 208 },
} satisfies RuleDocs

export const examples = {
  good: [
    'PROPFIND https://dav.example.com/docs HTTP/1.1\nDepth: infinity\nDAV: bind\n\nHTTP/1.1 207 Multi-Status\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/xml; charset=utf-8\n\n<D:multistatus xmlns:D="DAV:"><D:response><D:href>/docs/again</D:href><D:propstat><D:prop/><D:status>HTTP/1.1 208 Already Reported</D:status></D:propstat></D:response></D:multistatus>\n',
  ],
  bad: [
    'POST https://api.example.com/reports HTTP/1.1\nContent-Type: application/json\n\n{"id":7}\n\nHTTP/1.1 208 Already Reported\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"already reported"}\n',
  ],
} satisfies RuleExamples
