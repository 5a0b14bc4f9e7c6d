import { hasContent } from '../../read/request-content.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/content-too-large-without-content',
  level: 'warning',
  spec: ['RFC 9110 §15.5.14'],
  clause: { keyword: null, binds: null },
  applies: { status: [413] },
  needs: ['request.fields'],
  check({ request }) {
    const content = request === null ? null : hasContent(request)
    if (content === null) return 'cannot-tell'
    if (content) return 'pass'
    return { message: `413 to a ${request?.method} without content`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: '413 answers requests whose content is too large.',
  why: '413 makes clients compress, split or shrink their upload. Where nothing was uploaded there is nothing to shrink, and the real limit, of the address, the fields or the result, stays unknown.',
  fix: 'Send 414 if the address is too long, 431 if the fields are too large, 400 or 422 if the result would be too large, and say what the limit is.',
  lines: 'HTTP/1.1 431 Request Header Fields Too Large',
  limits: 'Not reported if the capture leaves open whether there was content.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /upload HTTP/1.1\nHost: api.example.com\nContent-Type: text/csv\nContent-Length: 3\n\na,b\n\nHTTP/1.1 413 Content Too Large\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Content Too Large","status":413,"detail":"At most 2 octets."}\n',
  ],
  bad: [
    'GET /items?limit=100000 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 413 Content Too Large\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Content Too Large","status":413,"detail":"The list would be too long."}\n',
  ],
} satisfies RuleExamples
