import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/no-content-transfer-encoding',
  level: 'error',
  spec: ['RFC 9112 §6.1'],
  clause: { keyword: 'MUST NOT', binds: 'sender' },
  applies: { status: [204] },
  check({ response: { fields, version }, source }) {
    if (version === '2' || version === '3') return 'inapplicable'
    const coding = fields.get('transfer-encoding')
    if (coding === null) return 'pass'
    if (version === '') return 'cannot-tell'
    const report = {
      message: `204 with Transfer-Encoding ${quote(coding)}`,
      at: 'field:transfer-encoding',
    } as const
    // A recording proxy frames anew what it passes on.
    return source.format === 'proxy' || source.format === 'har' ? { ...report, confidence: 0.7 } : report
  },
} satisfies Rule

export const docs = {
  summary: 'A 204 has no Transfer-Encoding.',
  why: 'The field announces chunks where there must be none. Some clients wait for the last chunk until they time out; others leave it on the connection, and the next response begins with a stray 0.',
  fix: 'Leave the field out. Frameworks add it to every response without a length; end the response without writing a body.',
  lines: 'HTTP/1.1 204 No Content',
  limits: 'HTTP/2 and HTTP/3 do not have the field at all. A recording proxy may have added it itself.',
  recipe: { do: 'remove-field', name: 'Transfer-Encoding', status: 204 },
} satisfies RuleDocs

export const examples = {
  good: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'DELETE https://api.example.com/items/1 HTTP/1.1\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nTransfer-Encoding: chunked\n',
  ],
} satisfies RuleExamples
