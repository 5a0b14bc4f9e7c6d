import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isScrubbed } from './_scrubbed.ts'

export const rule = {
  id: 'caching/date-missing',
  level: 'warning',
  spec: ['RFC 9110 §6.6.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: ['2xx', '3xx', '4xx'] },
  needs: ['response.fields', 'recording'],
  check(exchange) {
    const { request, response } = exchange
    if (response.fields.has('date')) return 'pass'
    // Browsers record data:, blob: and extension URLs too, and CONNECT names no scheme.
    const target = request?.url ?? request?.target ?? ''
    if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(target)) return 'inapplicable'
    // Chrome answers itself where HSTS or an extension sends it elsewhere.
    if (response.fields.has('non-authoritative-reason')) return 'inapplicable'
    // Among others a HAR entry without a single field, of a response that was blocked or not shown.
    if (isScrubbed(exchange)) return 'cannot-tell'
    return { message: `${response.status} without Date`, at: 'field:date' }
  },
} satisfies Rule

export const docs = {
  summary: 'A 2xx, 3xx or 4xx response has a Date.',
  why: 'Caches count the age of a response from Date, and Expires means nothing without it. Browsers and signing clients also use it to see that their clock is off.',
  fix: 'Let the server write Date; nearly all do by themselves. See which handler or proxy removes it.',
  lines: 'Date: Tue, 02 Jun 2026 10:00:00 GMT',
  limits:
    'A server without a clock must not send Date; nothing in a response shows that it has none. Texts that somebody wrote down, and captures in which fields were left out, are not judged.',
  recipe: { do: 'add-field', name: 'Date', value: 'Tue, 02 Jun 2026 10:00:00 GMT' },
} satisfies RuleDocs

export const examples = {
  good: [
    {
      exchanges: [
        {
          request: { method: 'GET', url: 'https://api.example.com/items', headers: [] },
          response: {
            status: 200,
            headers: [
              ['Date', 'Tue, 02 Jun 2026 10:00:00 GMT'],
              ['ETag', '"a"'],
              ['Content-Type', 'application/json'],
            ],
            body: '[]',
          },
        },
      ],
    },
  ],
  bad: [
    {
      exchanges: [
        {
          request: { method: 'GET', url: 'https://api.example.com/items', headers: [] },
          response: {
            status: 200,
            headers: [
              ['ETag', '"a"'],
              ['Content-Type', 'application/json'],
            ],
            body: '[]',
          },
        },
      ],
    },
  ],
} satisfies RuleExamples
