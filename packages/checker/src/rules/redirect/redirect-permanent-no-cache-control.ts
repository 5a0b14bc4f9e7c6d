import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'redirect/redirect-permanent-no-cache-control',
  level: 'advice',
  spec: ['RFC 9110 §15.4.2', 'RFC 9110 §15.4.9', 'RFC 9111 §4.2.2'],
  clause: { keyword: null, binds: null },
  applies: { status: [301, 308], methods: ['GET', 'HEAD'] },
  needs: ['response.fields'],
  check({ response }) {
    if (response.fields.has('cache-control') || response.fields.has('expires')) return 'pass'
    return { message: `${response.status} without Cache-Control or Expires`, at: 'field:cache-control' }
  },
} satisfies Rule

export const docs = {
  summary: 'A permanent redirect says how long it may be remembered.',
  why: 'Without a lifetime each cache picks its own. Browsers keep a 301 for as long as they like, so a wrong one stays with visitors after you have mended the server.',
  fix: 'Send a max-age that you can live with: an hour while it is new, a day or a week when it has proved itself.',
  lines: 'Cache-Control: max-age=86400',
  limits: 'Only GET and HEAD: what answers other methods is not stored unasked.',
  recipe: { do: 'add-field', name: 'Cache-Control', value: 'max-age=86400', status: 301 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 301 Moved Permanently\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /new\nCache-Control: max-age=3600\nContent-Length: 0\n',
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 308 Permanent Redirect\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /new\nExpires: Wed, 03 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 301 Moved Permanently\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /new\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
