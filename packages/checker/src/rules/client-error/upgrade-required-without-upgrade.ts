import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/upgrade-required-without-upgrade',
  level: 'error',
  spec: ['RFC 9110 §15.5.22', 'RFC 9110 §7.8'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [426] },
  needs: ['hop'],
  check({ response: { fields, version } }) {
    if (fields.has('upgrade')) return 'pass'
    // RFC 9113 §8.2.2 and RFC 9114 §4.2 forbid the field.
    const cannot = version === '2' || version === '3' ? `, which HTTP/${version} cannot carry` : ''
    return { message: `426 without Upgrade${cannot}`, at: 'field:upgrade' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 426 names the protocol that is wanted, in Upgrade.',
  why: '426 is about the protocol of the connection. A client that reads no protocol cannot switch to it; libraries report a protocol error, and an app that is merely out of date tells its user nothing of use.',
  fix: 'Name the protocol in Upgrade, and list upgrade in Connection. If an app is too old, send 400, 403 or 410 with a body that says so. HTTP/2 and HTTP/3 have no upgrade, so 426 is never right there.',
  lines: 'Upgrade: TLS/1.2\nConnection: Upgrade',
  limits: 'HAR files and cassettes often lack fields of the connection and are not judged.',
  recipe: { do: 'add-field', name: 'Upgrade', value: 'TLS/1.2', status: 426 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 426 Upgrade Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nUpgrade: TLS/1.2\nConnection: Upgrade\nContent-Type: application/problem+json\n\n{"title":"Upgrade Required","status":426,"detail":"Use TLS."}\n',
  ],
  bad: [
    'GET /app/config HTTP/1.1\nHost: api.example.com\nApp-Version: 1.0\n\nHTTP/1.1 426 Upgrade Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Upgrade Required","status":426,"detail":"Install version 2."}\n',
  ],
} satisfies RuleExamples
