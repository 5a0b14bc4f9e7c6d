import { isRedacted } from '../../capture.ts'
import { listOf, tokenPattern } from '../../read/list.ts'
import { isRegisteredMethod } from '../../read/methods.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/allow-syntax',
  level: 'error',
  spec: ['RFC 9110 §10.2.1', 'RFC 9110 §9.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  check({ response }) {
    const allow = response.fields.get('allow')
    if (allow === null) return 'inapplicable'
    if (isRedacted(allow)) return 'cannot-tell'
    const members = listOf(allow)
    const broken = members.find((member) => !tokenPattern.test(member))
    if (broken !== undefined)
      return { message: `Allow member ${quote(broken)} is not a method name`, at: 'field:allow' }
    const small = members.find((member) => !isRegisteredMethod(member) && isRegisteredMethod(member.toUpperCase()))
    if (small === undefined) return 'pass'
    return {
      message: `Allow member ${quote(small)} is not the registered method ${small.toUpperCase()}`,
      at: 'field:allow',
      level: 'advice',
    }
  },
} satisfies Rule

export const docs = {
  summary: 'Allow is a list of method names, parted by commas.',
  why: 'Clients split Allow at commas and compare exactly. "GET POST" is then one method that nobody knows, and "get" is not GET, so a client finds its method missing and gives up.',
  fix: 'Write method names in capitals with commas between them, without quotes, slashes or brackets.',
  lines: 'Allow: GET, HEAD, POST',
  limits:
    'A name that is no registered method is fine if it is a token; so is "*", though it says nothing. Names in small letters are advice only.',
} satisfies RuleDocs

export const examples = {
  good: [
    'PATCH /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, HEAD, POST\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Collections cannot be patched."}\n',
    'OPTIONS /cache HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET, HEAD, PURGE\n',
  ],
  bad: [
    'PATCH /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: GET HEAD POST\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Collections cannot be patched."}\n',
    'PATCH /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: ["GET", "POST"]\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Collections cannot be patched."}\n',
    'PATCH /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 405 Method Not Allowed\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nAllow: get, post\nContent-Type: application/problem+json\n\n{"title":"Method Not Allowed","status":405,"detail":"Collections cannot be patched."}\n',
  ],
} satisfies RuleExamples
