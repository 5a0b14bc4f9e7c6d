import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'cors/cors-origin-multiple',
  level: 'error',
  spec: ['Fetch §CORS protocol'],
  clause: { keyword: null, binds: 'sender' },
  check({ response }) {
    const lines = response.fields.all('access-control-allow-origin')
    const [value = ''] = lines
    if (lines.length === 0) return 'inapplicable'
    if (lines.some(isRedacted)) return 'cannot-tell'
    const at = 'field:access-control-allow-origin'
    if (lines.length > 1) {
      return { message: `${lines.length} lines of Access-Control-Allow-Origin, ${quote(lines.join(', '))}`, at }
    }
    if (!/[,\s]/.test(value.trim())) return 'pass'
    return { message: `Access-Control-Allow-Origin ${quote(value)} is more than one origin`, at }
  },
} satisfies Rule

export const docs = {
  summary: 'Access-Control-Allow-Origin holds one origin, or a star.',
  why: 'Browsers compare the whole value with the origin of the page. A list fits none of its members, so every page is shut out; two layers that each add the field, such as the app and nginx, have the same effect.',
  fix: 'Keep the list in the server, and send back the one origin that asks. Set the field in one place only.',
  lines: 'Access-Control-Allow-Origin: https://app.example\nVary: Origin',
  limits: '"null" is one value. It is left alone here.',
  recipe: { do: 'allow-cors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example\nVary: Origin\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
  bad: [
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: https://app.example, https://admin.example\nVary: Origin\nETag: "a"\nContent-Type: application/json\n\n[]\n',
    'GET /items HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: *\nETag: "a"\nContent-Type: application/json\n\n[]\n',
  ],
} satisfies RuleExamples
