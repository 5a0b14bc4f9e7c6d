import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { soleLocation } from './_location.ts'

const refused = /^(javascript|data|file|about|blob|view-source):/i

export const rule = {
  id: 'redirect/redirect-location-scheme',
  level: 'error',
  spec: ['Fetch §HTTP-redirect fetch'],
  clause: { keyword: null, binds: 'sender' },
  applies: { status: ['3xx'] },
  check({ response }) {
    const location = soleLocation(response)
    if (location === null) return 'inapplicable'
    const scheme = refused.exec(location)?.[1]
    if (scheme === undefined) return 'pass'
    return { message: `Location leads to a "${scheme.toLowerCase()}" address`, at: 'field:location' }
  },
} satisfies Rule

export const docs = {
  summary: 'A redirect leads to an address that can be asked for over HTTP.',
  why: 'Browsers stop with a network error, so the visitor sees nothing. A client that does follow “javascript:” or “file:” does something far worse than load a page.',
  fix: 'Redirect to http or https. If the target comes from the request, check its scheme against a list.',
  lines: 'Location: https://www.example.com/new',
  limits:
    'Schemes of apps (myapp://callback) are fine: sign-in on phones needs them. What an extension of the browser put in the place of the answer is not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/go HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://www.example.com/x\nContent-Length: 0\n',
    'GET https://api.example.com/go HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: com.example.app:/callback?code=abc&state=xyz\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/go HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: data:text/html,x\nContent-Length: 0\n',
    'GET https://api.example.com/go HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: JavaScript:alert(1)\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
