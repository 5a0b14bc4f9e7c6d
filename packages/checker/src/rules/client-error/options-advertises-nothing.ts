import { isPreflight } from '../../read/preflight.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/options-advertises-nothing',
  level: 'advice',
  spec: ['RFC 9110 §9.3.7'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: ['2xx'], methods: ['OPTIONS'] },
  needs: ['response.fields', 'request.fields'],
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    if (request.target === '*' || isPreflight(request)) return 'inapplicable'
    if (response.fields.lines.some(([name]) => telling.test(name))) return 'pass'
    return { message: `${response.status} to OPTIONS without a field that says what is possible`, at: 'field:allow' }
  },
} satisfies Rule

/** The kind is open: whatever announces a method, a format or an extension (tus, DAV, CORS) will do. */
const telling = /^(?:allow|accept-.+|dav|link|public|tus-.+|upload-.+|access-control-allow-methods)$/i

export const docs = {
  summary: 'A successful OPTIONS says what the resource can do.',
  why: 'Whoever sends OPTIONS wants to know methods, formats or extensions. API browsers, WebDAV clients and upload libraries take an answer without such fields for a resource that can do nothing.',
  fix: 'Send Allow, and Accept-Patch, Accept-Post or Accept-Ranges where they apply.',
  lines: 'Allow: GET, HEAD, OPTIONS',
  limits:
    'CORS preflights and OPTIONS * are left alone. Which fields count is open-ended; common ones of tus, WebDAV and CORS are accepted.',
  recipe: { do: 'add-field', name: 'Allow', value: 'GET, HEAD, OPTIONS' },
} satisfies RuleDocs

export const examples = {
  good: [
    'OPTIONS /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, HEAD, OPTIONS\n',
  ],
  bad: [
    'OPTIONS /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
    'OPTIONS /items HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
