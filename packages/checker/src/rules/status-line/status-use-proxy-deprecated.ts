import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'status-line/status-use-proxy-deprecated',
  level: 'warning',
  spec: ['RFC 9110 §15.4.6'],
  clause: { keyword: null, binds: null },
  applies: { status: ['3xx'] },
  check({ response }) {
    return response.status === 305 ? { message: '305 (Use Proxy) is deprecated', at: 'status' } : 'pass'
  },
} satisfies Rule

export const docs = {
  summary: 'Nobody sends 305 any more.',
  why: 'A server that names the proxy to use could lead all traffic of a client through a machine of its choice. For that reason no browser and hardly any library follows a 305: the client just stops with an answer it cannot use.',
  fix: 'Set proxies up in the client, in its environment or with a PAC file. To send a client elsewhere use 307 or 308.',
  lines: 'HTTP/1.1 307 Temporary Redirect\nLocation: https://api.example.com/items',
  recipe: { do: 'redirect', status: 307, location: 'https://api.example.com/items' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/old HTTP/1.1\n\nHTTP/1.1 307 Temporary Redirect\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://api.example.com/items\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/items HTTP/1.1\n\nHTTP/1.1 305 Use Proxy\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: http://proxy.example.com:3128/\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
