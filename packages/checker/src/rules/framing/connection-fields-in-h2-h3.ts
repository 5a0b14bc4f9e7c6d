import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

const names = ['Connection', 'Keep-Alive', 'Proxy-Connection', 'Transfer-Encoding', 'Upgrade']

export const rule = {
  id: 'framing/connection-fields-in-h2-h3',
  level: 'error',
  spec: ['RFC 9113 §8.2.2', 'RFC 9114 §4.2'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  check({ response, source }) {
    const { version, fields } = response
    if (version !== '2' && version !== '3') return 'inapplicable'
    const found = names.filter((name) => fields.has(name))
    if (found.length === 0) return 'pass'
    // Browsers write the wrong version into a HAR at times; a pseudo-header field shows that it is right.
    const doubtful = source.format === 'har' && !fields.has(':status')
    return found.map((name) => ({
      message: `${name} in an HTTP/${version} response`,
      at: `field:${name.toLowerCase()}` as const,
      ...(doubtful ? { level: 'warning' as const, confidence: 0.6 } : {}),
    }))
  },
} satisfies Rule

export const docs = {
  summary: 'HTTP/2 and HTTP/3 responses have no fields about the connection.',
  why: 'A client must treat such a response as malformed. Safari and curl drop it with a protocol error where other clients let it pass, so it fails for some users only.',
  fix: 'Remove Connection, Keep-Alive, Proxy-Connection, Transfer-Encoding and Upgrade where HTTP/1.1 from the application becomes HTTP/2.',
  lines: 'HTTP/2 200\ncontent-type: application/json',
  limits: 'A HAR often names the wrong version; without the :status field in it the finding is a warning.',
  recipe: { do: 'remove-field', name: 'Connection' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/2\n\nHTTP/2 200\ndate: Tue, 02 Jun 2026 10:00:00 GMT\netag: "a"\ncontent-type: text/plain\n\nhello',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/2\n\nHTTP/2 200\ndate: Tue, 02 Jun 2026 10:00:00 GMT\netag: "a"\ncontent-type: text/plain\nconnection: keep-alive\n\nhello',
    'GET https://api.example.com/i HTTP/2\n\nHTTP/2 200\ndate: Tue, 02 Jun 2026 10:00:00 GMT\netag: "a"\ncontent-type: text/plain\nupgrade: h2,h2c\n\nhello',
  ],
} satisfies RuleExamples
