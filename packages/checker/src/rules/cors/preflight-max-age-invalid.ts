import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'cors/preflight-max-age-invalid',
  level: 'warning',
  spec: ['Fetch §CORS protocol'],
  clause: { keyword: null, binds: 'sender' },
  applies: { status: ['2xx'], methods: ['OPTIONS'] },
  check({ response }) {
    const value = response.fields.get('access-control-max-age')?.trim()
    if (value === undefined) return 'inapplicable'
    if (isRedacted(value)) return 'cannot-tell'
    // -1 switches the store off in browsers, though the grammar knows no sign.
    if (/^(?:-1|\d+)$/.test(value)) return 'pass'
    return {
      message: `Access-Control-Max-Age ${quote(value)} is no number of seconds`,
      at: 'field:access-control-max-age',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Access-Control-Max-Age is a whole number of seconds.',
  why: 'Browsers disregard a value that they cannot read and fall back to five seconds. Nearly every request then has a preflight before it, and pages become slower without a trace of why.',
  fix: 'Write whole seconds and nothing else. Browsers cap the value at two hours (Chrome) or a day (Firefox).',
  lines: 'Access-Control-Max-Age: 7200',
  limits: '-1 is accepted: browsers take it as a wish not to store the answer.',
  recipe: { do: 'add-field', name: 'Access-Control-Max-Age', value: '7200' },
} satisfies RuleDocs

export const examples = {
  good: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\nAccess-Control-Max-Age: 7200\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\nAccess-Control-Max-Age: -1\n',
  ],
  bad: [
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\nAccess-Control-Max-Age: 1h\n',
    'OPTIONS /items/7 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,content-type\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: authorization, content-type\nVary: Origin\nAccess-Control-Max-Age: 3600.5\n',
  ],
} satisfies RuleExamples
