import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/im-used-without-im',
  level: 'error',
  spec: ['RFC 3229 §10.4.1'],
  clause: { keyword: null, binds: null },
  applies: { status: [226] },
  needs: ['response.fields'],
  check({ request, response }) {
    if (!response.fields.has('im')) return { message: '226 without IM', at: 'field:im' }
    const state = request?.fields.state('a-im') ?? 'not captured'
    if (state === 'not captured') return 'cannot-tell'
    return state === 'known' ? 'pass' : { message: '226 to a request without A-IM', at: 'request.field:a-im' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 226 answers a request with A-IM and says in IM what was done to the content.',
  why: 'The content is a difference against an older copy, or was changed in some other way. A client that did not ask for that, or is not told which way, takes the fragment for the whole and stores it.',
  fix: 'Answer 200 with the whole content, unless the request offers the manipulation in A-IM. If the number comes out of an FTP gateway, translate it.',
  lines: 'HTTP/1.1 226 IM Used\nIM: feed\nETag: "2"',
  recipe: { do: 'send-status', status: 200, instead: 226 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://www.example.com/feed HTTP/1.1\nA-IM: feed\nIf-None-Match: "1"\n\nHTTP/1.1 226 IM Used\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nIM: feed\nETag: "2"\nVary: A-IM, If-None-Match\nContent-Type: application/atom+xml\n\n<feed xmlns="http://www.w3.org/2005/Atom"/>\n',
  ],
  bad: [
    'GET https://www.example.com/feed HTTP/1.1\nA-IM: feed\n\nHTTP/1.1 226 IM Used\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "2"\nContent-Type: application/atom+xml\n\n<feed xmlns="http://www.w3.org/2005/Atom"/>\n',
    'GET https://www.example.com/feed HTTP/1.1\n\nHTTP/1.1 226 IM Used\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nIM: feed\nETag: "2"\nContent-Type: application/atom+xml\n\n<feed xmlns="http://www.w3.org/2005/Atom"/>\n',
  ],
} satisfies RuleExamples
