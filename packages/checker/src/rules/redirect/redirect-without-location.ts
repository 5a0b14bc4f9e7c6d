import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'redirect/redirect-without-location',
  level: 'error',
  spec: ['RFC 9110 §15.4.2', 'RFC 9110 §15.4.3', 'RFC 9110 §15.4.4', 'RFC 9110 §15.4.8', 'RFC 9110 §15.4.9'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: [301, 302, 303, 307, 308] },
  needs: ['response.fields'],
  check({ response }) {
    if (response.fields.has('location')) return 'pass'
    return { message: `${response.status} without Location`, at: 'field:location' }
  },
} satisfies Rule

export const docs = {
  summary: 'A redirect says where to go, in Location.',
  why: 'No client can follow it: browsers show the body, often an empty page, and libraries such as fetch or requests hand the bare 3xx to code that expects the target.',
  fix: 'Send Location with the address of the target. If there is nowhere to go, another status is meant.',
  lines: 'Location: https://api.example.com/new',
  limits:
    'A 300 may leave the choice to its body and is not asked for Location. Captures in which fields were left out are not judged.',
  recipe: { do: 'redirect', status: 302, location: '/new' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /new\nContent-Length: 0\n',
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 308 Permanent Redirect\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://api.example.com/new\nCache-Control: max-age=3600\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
    'POST https://api.example.com/f HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 303 See Other\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
