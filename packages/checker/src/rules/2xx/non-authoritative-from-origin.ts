import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/non-authoritative-from-origin',
  level: 'advice',
  spec: ['RFC 9110 §15.3.4'],
  clause: { keyword: null, binds: null },
  applies: { status: [203] },
  needs: ['response.fields'],
  check({ response: { fields } }) {
    if (fields.has('via') || /(?:^|,)[ \t]*214\b/.test(fields.get('warning') ?? '')) return 'pass'
    return { message: '203 without Via: no proxy shows that changed the content', at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 203 comes from a proxy that changed the content, and says so in Via.',
  why: 'The code warns that the content is not what the server sent. From the server itself it says nothing, and clients that test for 200 alone drop a good answer.',
  fix: 'Answer 200 from the application. A proxy that transforms should add Via.',
  lines: 'HTTP/1.1 200 OK',
  limits: 'Many proxies hide Via, so a 203 without it may be honest.',
  recipe: { do: 'send-status', status: 200, instead: 203 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://www.example.com/news HTTP/1.1\n\nHTTP/1.1 203 Non-Authoritative Information\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nVia: 1.1 shrinker\nCache-Control: no-store\nContent-Type: application/json\n\n{"a":1}\n',
  ],
  bad: [
    'GET https://www.example.com/news HTTP/1.1\n\nHTTP/1.1 203 Non-Authoritative Information\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Type: application/json\n\n{"a":1}\n',
  ],
} satisfies RuleExamples
