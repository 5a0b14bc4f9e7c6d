import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'status-line/status-418-teapot',
  level: 'advice',
  spec: ['RFC 9110 §15.5.19'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx'] },
  check({ request, response }) {
    if (response.status !== 418) return 'pass'
    // Whoever asks a teapot for coffee wants the joke.
    if (request && /teapot|coffee|brew/i.test(request.target)) return 'inapplicable'
    return { message: '418 is reserved because of a joke and has no meaning', at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: 'A refusal bears the code that says why, not 418.',
  why: 'The joke protocol for coffee pots took the number, and IANA keeps it unused since. Firewalls that mark robots with it puzzle everybody who is blocked by mistake: no library has a rule for 418, and no monitor counts it as a limit or a refusal.',
  fix: 'Turn a robot away with 403, slow it down with 429, or hide the page with 404.',
  lines: 'HTTP/1.1 403 Forbidden',
  limits: 'A path that has a teapot or coffee in its name is taken for an Easter egg.',
  recipe: { do: 'send-status', status: 403, instead: 418 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /prices HTTP/1.1\nHost: shop.example.com\n\nHTTP/1.1 403 Forbidden\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Forbidden","status":403}\n',
  ],
  bad: [
    "GET /prices HTTP/1.1\nHost: shop.example.com\n\nHTTP/1.1 418 I'm a teapot\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\n\nrobots are blocked\n",
  ],
} satisfies RuleExamples
