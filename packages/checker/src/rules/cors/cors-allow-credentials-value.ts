import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'cors/cors-allow-credentials-value',
  level: 'warning',
  spec: ['Fetch §CORS protocol'],
  clause: { keyword: null, binds: 'sender' },
  check({ response }) {
    const value = response.fields.get('access-control-allow-credentials')?.trim()
    if (value === undefined) return 'inapplicable'
    if (isRedacted(value)) return 'cannot-tell'
    if (value === 'true') return 'pass'
    return {
      message: `Access-Control-Allow-Credentials ${quote(value)} is not "true"`,
      at: 'field:access-control-allow-credentials',
      // It does what it says, and so does its absence.
      level: value.toLowerCase() === 'false' ? 'advice' : 'warning',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Access-Control-Allow-Credentials is "true" or absent.',
  why: 'Browsers compare with those four letters. "True", "1" or "true, true" from two layers count as no, and requests with cookies fail although the server means to allow them.',
  fix: 'Send true, in small letters and once. To forbid credentials leave the field out.',
  lines: 'Access-Control-Allow-Credentials: true',
  limits: '"false" has the effect that it names, so it is advice.',
  recipe: { do: 'add-field', name: 'Access-Control-Allow-Credentials', value: 'true' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: true\nVary: Origin\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: false\nETag: "a"\nContent-Type: application/json\n\n[]\n',
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: True\nVary: Origin\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
} satisfies RuleExamples
