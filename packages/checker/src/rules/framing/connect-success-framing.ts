import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'framing/connect-success-framing',
  level: 'error',
  spec: ['RFC 9110 §9.3.6', 'RFC 9112 §6.1'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: ['2xx'], methods: ['CONNECT'] },
  check({ response }) {
    const found = ['Content-Length', 'Transfer-Encoding'].filter((name) => response.fields.has(name))
    if (found.length === 0) return 'pass'
    return found.map((name) => ({
      message: `${response.status} to CONNECT with ${name}`,
      at: `field:${name.toLowerCase()}` as const,
    }))
  },
} satisfies Rule

export const docs = {
  summary: 'A 2xx to CONNECT has neither Content-Length nor Transfer-Encoding.',
  why: 'What follows the header section is the tunnel. A client that believes these fields swallows the first octets of the TLS handshake as content, and the connection dies.',
  fix: 'End the answer with the empty line after its fields. Frameworks add Content-Length: 0 by themselves; switch that off for CONNECT.',
  lines: 'HTTP/1.1 200 Connection Established',
} satisfies RuleDocs

export const examples = {
  good: [
    'CONNECT www.example.com:443 HTTP/1.1\nHost: www.example.com:443\n\nHTTP/1.1 200 Connection Established\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'CONNECT www.example.com:443 HTTP/1.1\nHost: www.example.com:443\n\nHTTP/1.1 200 Connection Established\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
    'CONNECT www.example.com:443 HTTP/1.1\nHost: www.example.com:443\n\nHTTP/1.1 200 Connection Established\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nTransfer-Encoding: chunked\n',
  ],
} satisfies RuleExamples
