import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'status-line/reason-phrase-non-ascii',
  level: 'advice',
  spec: ['RFC 9112 §4'],
  clause: { keyword: null, binds: null },
  check({ response: { reason }, source }) {
    if (reason === '') return 'inapplicable'
    if (/^[\t\x20-\x7e]*$/.test(reason)) return 'pass'
    // Exporters decode the phrase by guess.
    if (source.format === 'har') return 'cannot-tell'
    return { message: `Reason phrase ${quote(reason)} has characters outside ASCII`, at: 'reason' }
  },
} satisfies Rule

export const docs = {
  summary: 'The reason phrase keeps to ASCII.',
  why: 'Nothing in the status line says which encoding it is in. One client reads Latin-1, another UTF-8, a third refuses the line, and logs show rubbish. In the worst case a byte that means a control character breaks a parser.',
  fix: 'Leave the phrase empty or write it in English. What people are to read belongs into the body, where Content-Type and Content-Language describe it.',
  lines: 'HTTP/1.1 404 Not Found',
  limits:
    'Octets above 127 are allowed by the grammar, hence mere advice. HAR files are not judged: the exporter has decoded the phrase.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /artikel/9 HTTP/1.1\nHost: www.example.de\n\nHTTP/1.1 404 Not Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nCache-Control: no-store\nContent-Language: de\nContent-Type: text/html; charset=utf-8\n\n<title>Seite nicht gefunden</title>\n',
  ],
  bad: [
    'GET /artikel/9 HTTP/1.1\nHost: www.example.fr\n\nHTTP/1.1 404 Page non trouvée\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html; charset=utf-8\n\n<title>Page non trouvée</title>\n',
  ],
} satisfies RuleExamples
