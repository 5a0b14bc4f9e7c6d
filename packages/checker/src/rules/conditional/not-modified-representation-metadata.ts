import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

const label = {
  'content-type': 'Content-Type',
  'content-encoding': 'Content-Encoding',
  'content-language': 'Content-Language',
  'content-range': 'Content-Range',
} as const
const metadata = Object.keys(label) as (keyof typeof label)[]

export const rule = {
  id: 'conditional/not-modified-representation-metadata',
  level: 'advice',
  spec: ['RFC 9110 §15.4.5'],
  clause: { keyword: 'SHOULD NOT', binds: 'sender' },
  applies: { status: [304] },
  check({ response }) {
    const found = metadata.filter((name) => response.fields.has(name))
    const [first] = found
    if (first === undefined) return 'pass'
    return { message: `304 with ${found.map((name) => label[name]).join(', ')}`, at: `field:${first}` }
  },
} satisfies Rule

export const docs = {
  summary: 'A 304 leaves out the fields that describe content.',
  why: 'Caches copy the fields of a 304 onto what they have stored. A framework that adds its usual Content-Type to the empty answer so turns a stored image into text/html; HTTP clients for Android have been broken by this.',
  fix: 'Send Date, ETag, Vary, Cache-Control, Expires and Content-Location, and nothing about the body.',
  lines: 'ETag: "33a64df5"\nCache-Control: max-age=60',
  limits: 'Last-Modified and Content-Length are not reported: the first helps where there is no ETag.',
  recipe: { do: 'remove-field', name: 'Content-Type', status: 304 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\n',
  ],
  bad: [
    'GET https://api.example.com/i HTTP/1.1\nHost: api.example.com\nAccept: application/json\nIf-None-Match: "a"\n\nHTTP/1.1 304 Not Modified\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nCache-Control: no-cache\nContent-Type: text/html\n',
  ],
} satisfies RuleExamples
